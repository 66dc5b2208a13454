import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks } from '#shared/links/find-links.ts'
import { renderMarkdown } from './render-markdown.ts'

const html = (body: string) => renderMarkdown(body).trim()
/** What is read of HTML of ours. */
const words = (body: string) =>
  renderMarkdown(body)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('a link between notes', () => {
  it.each([
    ['[[Anna Marsh]]', '<p><a class="link" data-target="anna marsh" data-at="0">Anna Marsh</a></p>'],
    ['x [[Marsh|the *mayor*]]', '<p>x <a class="link" data-target="marsh" data-at="2">the *mayor*</a></p>'],
    ['[[Marsh#Career]]', '<p><a class="link" data-target="marsh" data-at="0" data-heading="Career">Marsh › Career</a></p>'],
    ['[[#Career]]', '<p><a class="link" data-target="" data-at="0" data-heading="Career">Career</a></p>'],
    ['![[Map.png|300]]', '<p><a class="link embed" data-target="map.png" data-at="0">Map.png</a></p>'],
    ['[["<b>"]]', '<p><a class="link" data-target="&quot;&lt;b&gt;&quot;" data-at="0">&quot;&lt;b&gt;&quot;</a></p>'],
    ['**[[a*b]]**c', '<p><strong><a class="link" data-target="a*b" data-at="2">a*b</a></strong>c</p>'],
    ['\\[[a]]', '<p>[[a]]</p>'],
    ['`[[a]]`', '<p><code>[[a]]</code></p>'],
    [
      '[a [[b]]](https://example.org)',
      '<p>[a <a class="link" data-target="b" data-at="3">b</a>](<a href="https://example.org">https://example.org</a>)</p>',
    ],
    ['%% [[a]] *b* %% *c*', '<p><span class="comment">%% [[a]] *b* %%</span> <em>c</em></p>'],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected)
  })

  it('writes its pipe with a backslash in a table, where another parts cells', () => {
    expect(html('| [[a\\|b]] | c |\n|---|---|\n| [[d|e]] |').match(/<t[hd]>.*<\/t[hd]>/g)).toEqual([
      '<th><a class="link" data-target="a" data-at="2">b</a></th>',
      '<th>c</th>',
      '<td>[[d</td>',
      '<td>e]]</td>',
    ])
  })

  const atom = fc.constantFrom(
    '[[a]]',
    '[[b|c]]',
    '[[d#e\\|f]]',
    '![[g.png|40]]',
    '`[[h]]`',
    '`` ` [[i]] ``',
    '%% [[j]] %%',
    '<!-- [[k]] -->',
    '\\[[l]]',
    '[m [[n]]](https://o.org)',
    '![p [[q]]](files/r)',
    '[[',
    ']]',
    '[[]]',
    '`',
    '``',
    '%%',
    '*',
    '**s**',
    '~~t~~',
    '[u]',
    '(v)',
    'w.',
    '\\',
    '|',
    '<',
    '[^1]',
    '^[x [[y]]]',
    '<https://z.org/[[a1]]>',
    'https://b1.org/[[c1]]',
    '!',
    '[[d1',
    '\u{e000}',
    '&#xe000;',
    '[[[e1]]]',
    '{',
    '  ',
  )
  const line = fc.array(atom, { minLength: 1, maxLength: 5 }).map((atoms) => atoms.join(' '))
  const block: fc.Arbitrary<string> = fc.oneof(
    line,
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    line.map((text) => `## ${text}`),
    line.map((text) => `${text}\n---`),
    line.map((text) => `- ${text}`),
    fc.tuple(line, line).map(([a, b]) => `1. ${a}\n   ${b}\n\n   - ${b}`),
    fc.tuple(line, line).map(([a, b]) => `> ${a}\n${b}\n> > ${a}`),
    fc.tuple(line, line).map(([a, b]) => `> [!note] ${a}\n> ${b}`),
    line.map((text) => `\`\`\`\n${text}\n\`\`\``),
    line.map((text) => `~~~ ${text}`),
    line.map((text) => `    ${text}`),
    line.map((text) => `- x\n\n      ${text}\n\n  ${text}`),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|:-:|\n| ${b} | ${a} |\n| ${a}`),
    line.map((text) => `[^1]: ${text}\n\n    ${text}`),
    fc.constantFrom('"t"', '"[[f1]]"', '"%% c %%"').map((title) => `[u]: https://u.org ${title}`),
    fc.constantFrom('---', '***', '%%', '<!--', '-->', '[u]: https://u.org'),
  )
  const text = fc
    .array(block, { maxLength: 6 })
    .chain((blocks) => fc.constantFrom('\n\n', '\n', '\r\n').map((between) => blocks.join(between)))

  it('is shown just where findLinks finds it, however the text is made', () => {
    fc.assert(
      fc.property(text, (body) => {
        const shown = [...renderMarkdown(body).matchAll(/data-at="(\d+)"/g)].map(([, at]) => Number(at)).sort((a, b) => a - b)
        expect(shown).toEqual(findLinks(body).map(({ at }) => at))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('addresses', () => {
  it.each([
    ['[a](https://example.org "t")', '<p><a href="https://example.org" title="t">a</a></p>'],
    ['<mailto:a@example.org>', '<p><a href="mailto:a@example.org">mailto:a@example.org</a></p>'],
    ['[a](#part)', '<p><a href="#part">a</a></p>'],
    ['[a]()', '<p><a>a</a></p>'],
    ['see www.example.org/a_b_c.', '<p>see <a href="http://www.example.org/a_b_c">www.example.org/a_b_c</a>.</p>'],
    ['readme.md //a.org ftp://a.org xwww.example.org', '<p>readme.md //a.org ftp://a.org xwww.example.org</p>'],
    ['![map](files/0a1b)', '<p><img src="files/0a1b" alt="map"></p>'],
    ['[![map](files/0a1b)](https://a.org)', '<p><a href="https://a.org"><img src="files/0a1b" alt="map"></a></p>'],
  ])('that may stand: %j', (body, expected) => {
    expect(html(body)).toBe(expected)
  })

  it.each([
    '[a](javascript:alert)',
    '[a](JaVaScRiPt:alert)',
    '[a](&#106;avascript:alert)',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a](//example.org)',
    '[a](note.md)',
    '[a](files/0a1b)',
    '[a]\n\n[a]: vbscript:x',
    '<javascript:alert>',
    '![a](http:example)',
    '![a](data:image/png;base64,AAAA)',
    '![a](files/../../x)',
    '![a](files/%2e%2e/x)',
    '![a](//example.org/x.png)',
    '![a][b]\n\n[b]: //example.org/x.png',
  ])('that may not stand are text: %j', (body) => {
    expect(renderMarkdown(body)).not.toMatch(/href|src/)
    expect(words(body).replace(/\s+/g, ' ').trim()).toBe(body.replace('&#106;', 'j').replace(/\s+/g, ' '))
  })

  it('never fetch a picture', () => {
    for (const body of ['![a](https://example.org/x.png)', '![a][b]\n\n[b]: https://example.org/x.png'])
      expect(renderMarkdown(body)).not.toContain('<img')
  })
})

describe('what GFM adds', () => {
  it('shows tasks as boxes named by their words', () => {
    expect(html('- [ ] call [[Anna]]\n- [X] **write**\n- [x]no')).toBe(
      '<ul>\n<li class="task"><input type="checkbox" disabled aria-label="call Anna"> call <a class="link" data-target="anna" data-at="11">Anna</a></li>\n' +
        '<li class="task"><input type="checkbox" disabled checked aria-label="write"> <strong>write</strong></li>\n<li>[x]no</li>\n</ul>',
    )
  })

  it('strikes, and aligns by class', () => {
    expect(html('~~a~~')).toBe('<p><s>a</s></p>')
    expect(html('|a|b|\n|:-|-:|\n|c|d|').match(/class="[^"]*"/g)).toEqual([
      'class="align-left"',
      'class="align-right"',
      'class="align-left"',
      'class="align-right"',
    ])
  })

  it('shows a quote with a kind as a callout, its title apart from what is quoted', () => {
    expect(html('> [!Warning]- Take *care*\n> here\n>\n> - x')).toBe(
      '<blockquote class="callout" data-tone="heed">\n<p class="callout-title"><span class="callout-kind">Warning</span> Take <em>care</em></p>\n' +
        '<p>here</p>\n<ul>\n<li>x</li>\n</ul>\n</blockquote>',
    )
    expect(html('> [!ours]\n> text')).toContain(
      'data-tone="note">\n<p class="callout-title"><span class="callout-kind">ours</span> </p>\n<p>text</p>',
    )
    for (const plain of ['[!note] x', '> x [!note]', '> [! note]', '> a\n> [!note]', '> \\[!note]', '> `[!note]`'])
      expect(html(plain)).not.toContain('callout')
  })

  it('tells footnotes of two texts apart', () => {
    expect(renderMarkdown('a[^1]\n\n[^1]: b', 'x')).toContain('href="#fn-x-1"')
  })
})

describe('nothing is lost from view', () => {
  it.each([
    ['cells past the last column', '|a|\n|-|\n|b|c|d\\|e|'],
    ['a footnote nobody refers to', '[^1]: bcd'],
    ['a footnote of a label used twice', 'x[^1]\n\n[^1]: bcd\n\n[^1]: efg'],
    ['a footnote within a footnote', 'x[^1]\n\n[^1]: bcd\n\n    [^2]: efg\n\n    hij'],
    ['600 lists within one another', Array.from({ length: 600 }, (_, i) => `${'  '.repeat(i)}- w${i}`).join('\n')],
    ['600 lists on a line', `${'- '.repeat(600)}last [[link]]`],
    ['600 quotes', `${'> '.repeat(600)}last`],
    ['a callout', '> [!abc]- def [[ghi]]\n> jkl\n>\n> - mno'],
    ['comments', '%% abc %%\n\n<!-- def\n\nghi -->'],
    ['HTML', '<iframe src=x>abc</iframe><script>def</script>'],
  ])('%s', (_, body) => {
    const seen = words(body)
    for (const word of body.match(/\p{L}[\p{L}\d]*/gu) ?? []) expect(seen).toContain(word)
  })

  it('nor does hostile text freeze anything', () => {
    const hostile = [
      '[',
      '[[',
      '![',
      '*',
      '*a ',
      '**a *b ',
      '_',
      '`',
      '~',
      '<',
      '&',
      '\\',
      '|',
      '[a](',
      '^[',
      '[^',
      '[a]: ',
      'a@',
      'http://',
      'www.',
      '> ',
      '- ',
      '%% ',
      '- a\n',
      '> a\nb\n',
    ]
    for (const text of hostile) expect(renderMarkdown(text.repeat(10_000))).not.toBe('')
    expect(renderMarkdown('['.repeat(50_000))).toContain('['.repeat(50_000))
    expect(renderMarkdown('x'.repeat(5_000_000))).toHaveLength(5_000_008)
    expect(renderMarkdown(`${'!['.repeat(200)}x${'](files/a)'.repeat(200)}`)).toContain('x')
  })
})
