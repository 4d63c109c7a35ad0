import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/read/language.ts";

const cases: readonly (readonly [language: string, text: string])[] = [
  ["en", "Shells fell on Karsa on Thursday, the Harbour Council said."],
  ["en", "Dozens dead."],
  ["en", "At least 12 people were killed."],
  ["en", 'The banner read "قاوموا الحصار" and hung over the gate of the town.'],
  ["en", "THE ARMY SAID THAT THE BRIDGE WAS DESTROYED"],
  ["fr", "Les combats ont repris mardi près du pont, selon un porte-parole."],
  ["de", "Die Armee meldete am Dienstag, dass die Brücke zerstört wurde."],
  ["es", "El ejército informó el martes de que el puente había sido destruido."],
  ["tr", "Ordu salı günü köprünün yıkıldığını açıkladı."],
  ["ar", "قال المتحدث باسم المجلس إن القذائف سقطت على السوق يوم الخميس"],
  ["fa", "سخنگوی شورا گفت که گلوله‌ها روز پنجشنبه به بازار اصابت کردند"],
  ["ps", "ویاند وویل چې ښار ته نږدې جګړه روانه ده"],
  ["ckb", "وتەبێژی ئەنجومەن گوتی کە شەڕەکە لە شارەکە بەردەوامە و ژمارەیەک کوژراون"],
  ["he", "דובר המועצה אמר כי פגזים נפלו על השוק ביום חמישי"],
  ["ru", "Представитель совета сообщил, что в четверг снаряды упали на рынок."],
  ["uk", "Речник ради повідомив, що в четвер снаряди впали на ринок."],
  ["el", "Ο εκπρόσωπος είπε ότι η γέφυρα καταστράφηκε."],
  ["ja", "木曜日に市場に砲弾が落ちたと評議会は述べた。"],
  ["zh", "委员会表示,周四炮弹落在市场上。"],
  ["ko", "목요일에 시장에 포탄이 떨어졌다고 위원회가 말했다."],
];

const undecided = ["", "   \n", "12:30 – 14", "→ 🔥🔥", "K.", "1995-01", "\ud800"];

describe("language of a text", () => {
  for (const [language, text] of cases) it(`${language}: ${text}`, () => expect(detectLanguage(text)).toBe(language));
  for (const text of undecided) it(`undecided: ${JSON.stringify(text)}`, () => expect(detectLanguage(text)).toBe("und"));

  it("does not hang on the names in a text", () => {
    const telling = (name: string): string => `${name} forces shelled the market in ${name} City on Thursday and killed 12 people.`;
    for (const name of ["Orrania", "Bad Münzingen", "Côte-d'Ambre", "São Telvo", "Łódryń"]) expect(detectLanguage(telling(name))).toBe("en");
  });

  it("never throws, answers the same again, and in the form of BCP 47", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const language = detectLanguage(text);
        expect(language).toMatch(/^[a-z]{2,3}$/);
        expect(detectLanguage(text)).toBe(language);
      }),
    );
  });
});
