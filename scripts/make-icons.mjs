// node scripts/make-icons.mjs: draws renderer/public/icon.svg at every size and writes build/icon.png, .ico, .icns and build/icons/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserForTests, quietFlags } from './browser.mjs'
import { root } from './called-from.mjs'

const linux = [16, 32, 48, 64, 128, 256, 512]
const windows = [16, 24, 32, 48, 64, 128, 256]
/** Sizes in an .icns that may be PNG, by the name of their entry; https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const mac = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }

const svg = readFileSync(join(root, 'renderer/public/icon.svg'), 'utf8')
const pictures = await draw([...new Set([...linux, ...windows, ...Object.values(mac)])])
const picture = (size) => pictures.get(size)
const at = (name) => join(root, 'build', name)

mkdirSync(at('icons'), { recursive: true })
writeFileSync(at('icon.png'), picture(1024))
writeFileSync(at('icon.ico'), ico(windows))
writeFileSync(at('icon.icns'), icns(mac))
for (const size of linux) writeFileSync(at(`icons/${size}x${size}.png`), picture(size))

async function draw(sizes) {
  const browser = await chromium.launch({ executablePath: await browserForTests(), args: quietFlags })
  const page = await browser.newPage()
  const drawn = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return drawn
}

/** A head, an entry of 16 bytes a picture, the pictures as PNG; a side of 256 is written 0. */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture(size).length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture(size).length
  }
  return Buffer.concat([head, ...sizes.map(picture)])
}

/** Parts of a name, a length with its own eight bytes, and what it holds; the whole is such a part too. */
function icns(names) {
  const part = (name, bytes) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32BE(8 + bytes.length, 4)
    return Buffer.concat([head, bytes])
  }
  return part('icns', Buffer.concat(Object.entries(names).map(([name, size]) => part(name, picture(size)))))
}
