import { describe, expect, it } from 'vitest'
import { beginningsOf, isFormOf, stemsOf } from './stem.ts'

/** A word as it stands in a dictionary, and forms of it. */
const english = `attack attacks attacked attacking attack's
city cities city's
report reports reported reporting
stop stops stopped stopping
travel travels travelled traveling
make makes making
church churches church's
box boxes boxed
boss bosses boss's
try tries tried trying
witness witnesses witnessed
agree agrees agreed agreeing
die dies died
free frees freed freeing
war wars war's
house houses housed housing
plan plans planned planning
carry carries carried carrying
use uses used using
note notes noted noting
sentence sentences sentenced sentencing
police policed policing
speed speeds speeding
process processes processed processing
damage damages damaged damaging
kill kills killed killing
bus buses
need needs needed needing
see sees seeing
document documents documented documenting
control controls controlled controlling
refugee refugees refugee's
army armies army's`

const russian = `город города городу городом городе городов городами
война войны войну войной войне
человек человека человеку человеком
новость новости новостью новостей новостями
министр министра министру министром министры министров
российский российская российское российские российских российскими российского российским
читать читал читала читали читает читают
сообщить сообщил сообщила сообщили сообщит сообщают
находиться находился находилась находились находится
петров петрова петрову петровым петрове
область области областью областей областями
больница больницы больнице больницу больницей
село села селу селом селе
армия армии армию армией армий армиями
генерал генерала генералу генералом генералы генералов
максим максима максиму максимом
сергей сергея сергею сергеем
здание здания зданию зданием зданий зданиями
донецк донецка донецку донецком донецке
москва москвы москве москву москвой
солдат солдата солдату солдатом солдаты солдатами
украинский украинская украинские украинских украинского
заявить заявил заявила заявили заявит
удар удара удару ударом удары ударов ударам
журналист журналиста журналисту журналистом журналисты журналистов
свидетель свидетеля свидетелю свидетелем свидетели свидетелей
территория территории территорию территорией территорий
военный военная военные военных военного военным
работать работал работала работали работает работают
дорога дороги дороге дорогу дорогой дорогами
говорить говорил говорила говорили говорит
комитет комитета комитету комитетом комитеты комитетов
граница границы границе границу границей границами`

const ukrainian = `харків харкова харкову харковом харкові
київ києва києву києвом києві
львів львова львову львовом львові
чернігів чернігова чернігову чернігові
тернопіль тернополя тернополю тернополем
місто міста місту містом місті містами
людина людини людину людиною людині
війна війни війну війною війні
область області областю областей областями
новина новини новину новиною новинами
новість новості новостей новостями
солдат солдата солдату солдати солдатів солдатам солдатами
лікарня лікарні лікарню лікарнею лікарнями
говорити говорив говорила говорили говорить
казати казав казала казали
військовий військова військове військові військових військовими військового
обстріл обстрілу обстріли обстрілів обстрілами
міністр міністра міністру міністром міністри міністрів
український українська українські українського українською
президент президента президентові президентом президенти президентів
сергій сергія сергію сергієм
зеленський зеленського зеленському зеленським
село села селу селом селі
вулиця вулиці вулицю вулицею вулицями
журналіст журналіста журналісту журналістом журналісти журналістів
територія території територію територією територій
бригада бригади бригаду бригадою бригаді бригадами
ракета ракети ракету ракетою ракеті ракетами
повідомити повідомив повідомила повідомили повідомить
кордон кордону кордоном кордони кордонів
батальйон батальйону батальйоном батальйони батальйонів
захід заходу заходом заході
сім'я сім'ї сім'ю сім'єю`

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Ukrainian', ukrainian],
])('stems of %s', (_, table) => {
  const words = table.split('\n').map((line) => line.split(' '))

  it('are checked on thirty words at least', () => {
    expect(words.length).toBeGreaterThanOrEqual(30)
  })

  it.each(words)('finds the forms of %s', (word, ...forms) => {
    const asked = stemsOf(word)
    expect(forms.filter((form) => !isFormOf(stemsOf(form), asked))).toEqual([])
    expect([word, ...forms].filter((form) => !beginningsOf(asked).some((letters) => form.startsWith(letters)))).toEqual([])
  })
})

describe('words that are none of a word', () => {
  it.each([
    ['петров', 'петр'],
    ['иванов', 'иван'],
    ['львів', 'лев'],
    ['мир', 'мера'],
    ['кит', 'кіт'],
    ['sing', 'sin'],
    ['bed', 'be'],
    ['police', 'polish'],
    ['organise', 'organ'],
    ['general', 'generate'],
    ['war', 'warm'],
    ['область', 'облако'],
    ['війна', 'військо'],
  ])('%s does not find %s', (asked, word) => {
    expect(isFormOf(stemsOf(word), stemsOf(asked))).toBe(false)
  })

  it('leaves other scripts and numbers alone', () => {
    for (const word of ['2022', '東京', 'محمد', '']) expect(stemsOf(word)).toEqual({ main: word, other: null, single: null })
  })
})
