import { z } from "zod";
import { EDUCATIONS, type GridPoints, type JoinedPoints, type OccupationPoints } from "./grid";

const points = z.int().min(0).max(1200);
const pair = z.tuple([points, points]);
const byLevel = <T extends z.ZodType>(value: T) =>
  z.strictObject({ 0: value, 4: value, 5: value, 6: value, 7: value, 8: value, 9: value, 10: value });
const byYears = <T extends z.ZodType>(value: T) => z.tuple([value, value, value, value, value, value]);
const tiers = z.strictObject({ one: pair, two: pair });
const joined: z.ZodType<JoinedPoints> = z.strictObject({ language: tiers, canadianWork: tiers });

const byAge = z
  .record(z.string().regex(/^\d{1,2}$/, "not an age"), pair)
  .refine((ages) => Object.keys(ages).length > 0, "no age")
  .refine((ages) => Object.keys(ages).every((age, index, all) => Number(age) === Number(all[0]) + index), "a gap");

const codes = z
  .array(z.string().regex(/^\d{5}$/, "not a NOC code"))
  .min(1)
  .refine((list) => list.every((noc, index) => index === 0 || list[index - 1]! < noc), "not ascending");
const occupations: z.ZodType<OccupationPoints> = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        timesMedianWage: z.number().positive(),
        canadianWork: points,
        jobOffer: points,
        occupations: codes,
      }),
    )
    .min(1)
    .refine(
      (levels) =>
        levels.every(
          ({ timesMedianWage }, index) => index === 0 || timesMedianWage < levels[index - 1]!.timesMedianWage,
        ),
      "not the highest first",
    )
    .refine((levels) => {
      const all = levels.flatMap(({ occupations: own }) => own);
      return new Set(all).size === all.length;
    }, "an occupation in two levels"),
});

/** The points of a grid as its reference file and the database hold them. */
export const gridPointsSchema: z.ZodType<GridPoints> = z.strictObject({
  caps: z.strictObject({
    core: pair,
    spouse: points,
    transferability: points,
    transferabilityGroup: points,
    additional: points,
    total: points,
  }),
  age: byAge,
  education: z.record(z.enum(EDUCATIONS), pair),
  firstLanguage: byLevel(pair),
  secondLanguage: byLevel(points),
  secondLanguageCap: pair,
  canadianWork: byYears(pair),
  spouse: z.strictObject({
    education: z.record(z.enum(EDUCATIONS), points),
    language: byLevel(points),
    canadianWork: byYears(points),
  }),
  transferability: z.strictObject({
    education: joined,
    foreignWork: joined,
    certificate: z.strictObject({ language: pair }),
  }),
  additional: z.strictObject({
    nomination: points,
    french: z.strictObject({ alone: points, withEnglish: points }),
    study: z.strictObject({ "one-or-two-years": points, "three-years-or-more": points }),
    sibling: points,
    jobOffer: z.strictObject({ "senior-management": points, other: points }).nullable(),
    occupations: occupations.nullable().default(null),
  }),
});
