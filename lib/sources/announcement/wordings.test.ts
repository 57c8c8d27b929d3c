import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import type { AnnouncementField, FormTexts, QuestionCode } from "./announcement";
import { readAnnouncement } from "./read-announcement";

const { categories } = readReference();

/** What was read for certain, and what is asked with its choices, each as its texts in a row. */
function read(text: string) {
  const { found, questions } = readAnnouncement(text, categories);
  return {
    texts: Object.assign({}, ...found.map((each) => each.texts)) as FormTexts,
    asked: Object.fromEntries(
      questions.map(({ field, code, choices }) => [
        field,
        [code, ...choices.map(({ texts }) => Object.values(texts).filter(Boolean).join(" "))],
      ]),
    ),
  };
}

type Asked = Partial<Record<AnnouncementField, readonly [QuestionCode, ...string[]]>>;
type Case = readonly [text: string, texts: FormTexts, asked?: Asked];

const CEC = { category: "cec", roundName: "" };
const PNP = { category: "pnp", roundName: "" };
const ROW = { number: "448", date: "2026-12-02", ...CEC, cutoff: "517", invitations: "3000" };

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  "of another round is asked": [
    ["No score is given here. A month ago, the CRS cutoff was 521.", {}, { cutoff: ["other_round", "521"] }],
    ["Previous CRS cutoff: 521", {}, { cutoff: ["other_round", "521"] }],
    ["CRS cutoff: 521 (last round)", {}, { cutoff: ["other_round", "521"] }],
    ["Le seuil de la ronde précédente était de 521.", {}, { cutoff: ["other_round", "521"] }],
    ["The last round was held in June. Its CRS cutoff was 521.", {}, { cutoff: ["other_round", "521"] }],
    ["This year 3,000 invitations were issued.", {}, { invitations: ["other_round", "3000"] }],
    ["A candidate with a CRS score of 480 was not invited.", {}, { cutoff: ["other_round", "480"] }],
  ],
  "beside another round is read": [
    [
      "CRS score required: none\nMinimum CRS score: 518, up from a CRS cutoff of 511 in the last draw.",
      { cutoff: "518" },
    ],
    ["Note minimale du SCG : 518, contre 511 à la ronde précédente", { cutoff: "518" }],
    ["Minimum Comprehensive Ranking System (CRS) score: 518\nThe CRS cutoff was 511 last week.", { cutoff: "518" }],
  ],
  "is not cut at an unknown sign": [
    ["Invitations issued: 12'500", { invitations: "12500" }],
    ["Invitations issued: 12·500", {}],
    ["Invitations issued: 12, 500", {}],
    ["Invitations issued: 12 . 500", {}],
    ["Invitations issued: 12\u200B500", {}],
    ["Invitations issued: 12\u00AD500", {}],
    ["Invitations issued: 2,000-2,500", {}],
    ["Invitations issued: 2,500+", {}],
    ["Invitations issued: 12 thousand", {}],
    ["CRS cutoff: 4l2", {}],
    ["CRS cutoff: 41O", {}],
    ["CRS cutoff: 41 2", {}],
    ["CRS cutoff: 412²", {}],
    ["The minimum score was 7 points lower.", {}],
    ["More than 2,500 candidates were invited.", {}],
  ],
  "after draw is its number only where it can be": [
    ["New French draw 4500 ITAs, CRS 402", { cutoff: "402", invitations: "4500" }],
    ["Draw 30 takes place.", {}, { number: ["bare_number", "30"] }],
    ["Round 750 candidates", {}],
    ["Draw number: 4500", {}, { number: ["bare_number", "4500"] }],
    ["Draw number 448", { number: "448" }],
    ["The 300th Express Entry draw", {}, { number: ["ordinal", "300", "299"] }],
    ["La 90e ronde", {}, { number: ["ordinal", "90"] }],
    ["The 300th round of invitations", {}, { number: ["ordinal", "300", "299"] }],
    ["La 300e ronde d’invitations", {}, { number: ["ordinal", "300", "299"] }],
    ["The 4th round of invitations of 2026, la 4e ronde d’invitations de l’année", {}],
    ["The 20th draw of the year", {}],
  ],
  "with the zone of the other season is asked": [
    [
      "Date and time: August 4, 2026 at 10:15 a.m. EST",
      { date: "2026-08-04" },
      { time: ["zone_season", "14:15:00", "15:15:00"] },
    ],
    [
      "Date et heure : 4 février 2026 à 10 h 15 HAE",
      { date: "2026-02-04" },
      { time: ["zone_season", "15:15:00", "14:15:00"] },
    ],
    [
      "Tie-breaking rule: August 4, 2026 at 10:15:30 PST",
      {},
      { tieBreak: ["zone_season", "2026-08-04 17:15:30", "2026-08-04 18:15:30"] },
    ],
    ["Date and time: August 4, 2026 at 10:15 a.m. EDT", { date: "2026-08-04", time: "14:15:00" }],
  ],
  "by name, short or with one": [
    ["Category: Canadian Experience Class (CEC)", CEC],
    ["Catégorie : Programme des candidats des provinces (PCP)", PNP],
    ["Category: PNP", PNP],
    [
      "Category: Canadian Experience Class (PNP)",
      {},
      { round: ["unknown_name", "cec", "Canadian Experience Class (PNP)"] },
    ],
    [
      "Category: Agriculture & Agri-Food (Version 1)",
      {},
      {
        round: [
          "unknown_name",
          "agriculture-v1",
          "agriculture-2025 Agriculture & Agri-Food (Version 1)",
          "Agriculture & Agri-Food (Version 1)",
        ],
      },
    ],
    ["Category: Transport", {}, { round: ["unknown_name", "transport-2026-v2", "transport-v1", "Transport"] }],
  ],
  "in a tie-break of a sentence": [
    [
      "The tie-break applied to profiles submitted before 08:07:06 UTC on May 9, 2026.",
      { tieBreakDate: "2026-05-09", tieBreakTime: "08:07:06" },
    ],
    ["Départage : 8 h 07 min 06 s TUC le 9 mai 2026", { tieBreakDate: "2026-05-09", tieBreakTime: "08:07:06" }],
    [
      "The tie-break took profiles submitted by May 9, 2026 at 08:07:06 UTC.",
      { tieBreakDate: "2026-05-09", tieBreakTime: "08:07:06" },
    ],
    [
      "Tie-breaker: those submitted on or before May 9, 2026, 08:07:06 UTC",
      { tieBreakDate: "2026-05-09", tieBreakTime: "08:07:06" },
    ],
    [
      "Le critère de départage visait les profils soumis avant le 9 mai 2026 à 08:07:06 UTC.",
      { tieBreakDate: "2026-05-09", tieBreakTime: "08:07:06" },
    ],
  ],
  "as an instant": [
    ["Date and time of round: 2026-12-02T14:12:09Z", { date: "2026-12-02", time: "14:12:09" }],
    ["Date: 2026-12-02T09:12:09-05:00", { date: "2026-12-02", time: "14:12:09" }],
    ["Date: 2026-12-02T14:12:09.123Z", { date: "2026-12-02", time: "14:12:09" }],
  ],
  "with a label over a line end": [
    ["Number of invitations\nissued: 2,500", { invitations: "2500" }],
    ["Note obtenue dans le SCG par le candidat invité\nle moins bien classé : 412", { cutoff: "412" }],
  ],
  "in plain words and short notes": [
    ["IRCC sent out 2,500 invitations.", { invitations: "2500" }],
    ["IRCC gave 2,500 ITAs.", { invitations: "2500" }],
    ["2,500 ITAs\nCRS 412", { cutoff: "412", invitations: "2500" }],
    ["SCG 412\n2 500 IPD", { cutoff: "412", invitations: "2500" }],
  ],
  "with the heading of the French pages": [["nº 448 – 2 décembre 2026", { number: "448", date: "2026-12-02" }]],
  "with a name nobody knows yet on its line": [
    [
      "#448 – December 2, 2026\nCarpenters of the North\nInvitations issued: 300",
      { number: "448", date: "2026-12-02", invitations: "300" },
      { round: ["unknown_name", "Carpenters of the North"] },
    ],
    ["Carpenters, 2027-Version 1", {}, { round: ["unknown_name", "Carpenters, 2027-Version 1"] }],
  ],
  "with a day on a line of its own": [
    ["Canadian Experience Class\nDecember 2, 2026\nCRS 517", { date: "2026-12-02", ...CEC, cutoff: "517" }],
    ["A headline\nDecember 3, 2026\nSomething on CRS 517", { cutoff: "517" }, { date: ["day_alone", "2026-12-03"] }],
    ["CRS 517\nDate modified:\n2026-12-03", { cutoff: "517" }],
    ["Date: 2-Dec-26", { date: "2026-12-02" }],
  ],
  "as a row": [
    ["448\tDecember 2, 2026\tCanadian Experience Class\t3,000\t517", ROW],
    ["448,2026-12-02,Canadian Experience Class,3000,517", ROW],
    ['448,"December 2, 2026","Canadian Experience Class (CEC)","3,000",517', ROW],
    ["| #448 | December 2, 2026 | CEC | 517 | 3,000 |", ROW],
    [
      "December 2, 2026\tCEC\t300\t517",
      { date: "2026-12-02", ...CEC },
      { cutoff: ["column_order", "517", "300"], invitations: ["column_order", "300", "517"] },
    ],
    ["number,date,round_name,invitations,cutoff\n448,2026-12-02,Canadian Experience Class,3000,517", ROW],
    [
      '{"drawNumber":"448","drawDate":"2026-12-02","drawDateFull":"December 2, 2026","drawName":"Canadian Experience ' +
        'Class","drawSize":"3,000","drawCRS":"517","drawDateTime":"December 2, 2026 at 14:12:09 UTC","drawCutOff":' +
        '"May 09, 2026 at 08:07:06 UTC","drawDistributionAsOn":"November 29, 2026"}',
      {
        ...ROW,
        time: "14:12:09",
        tieBreakDate: "2026-05-09",
        tieBreakTime: "08:07:06",
        poolAsOf: "2026-11-29",
      },
    ],
  ],
};

for (const [kind, cases] of Object.entries(KINDS)) {
  describe(`a value ${kind}`, () => {
    for (const [text, texts, asked = {}] of cases) {
      it(JSON.stringify(text), () => expect(read(text)).toEqual({ texts, asked }));
    }
  });
}
