import { z } from "zod";
import { MISCONCEPTIONS } from "../kinds/item";

/** How firmly a claim or scenario is put, from not at all to beyond doubt. The order is the scale. */
export const COMMITMENTS = ["ruled out", "possible", "likely", "near-certain", "settled"] as const;
/** What kind of claim it is: what the article keeps apart, the map keeps apart. */
export const NATURES = ["reported fact", "interpretation", "attributed view", "forecast"] as const;
/** "goes with": near in matter without being ground or result, so that neither is ever a wrong answer about the other. */
const LINK_TYPES = ["because", "leads to", "contrasts with", "supports", "comes before", "goes with"] as const;
export const SCENARIO_PARTS = ["condition", "development", "obstacle", "consequence"] as const;
export const BEARINGS = ["strengthens", "weakens", "neither"] as const;
/** Voices that are no entity: the article's author, and people the article does not name. */
export const SPECIAL_VOICES = { author: "the author", unnamed: "unnamed others" } as const;

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "an id is lower-case letters, digits, dots and hyphens");
const words = z.string().trim().min(2);
const paragraph = z.number().int().positive();

const ask = z.strictObject({
  stem: words.describe("A question or an unfinished sentence that names whose voice it asks about."),
  option: z.string().default("{}").describe("How a value is worded as an option; {} stands for the value."),
});

const slot = z.strictObject({
  domain: id.describe("The list of values that could grammatically stand here."),
  value: id.describe("The value that the article gives."),
  relation: id.describe("What this slot says of the world; two slots with one relation speak of one thing."),
  asks: z.array(ask).default([]),
  typed: z.boolean().default(true).describe("Whether a student can be asked to type the value."),
});

const pair = z.strictObject({
  slots: z.tuple([id, id]),
  stem: words,
  option: words.describe("Both slots in braces: the four options cross two values of each."),
});

const misreading = z.strictObject({
  text: words.describe("The false statement, as a clause."),
  misconception: z.enum(MISCONCEPTIONS),
  feedback: words,
});

const weighed = z.strictObject({
  thought: words.describe("A thought as a bare clause: no hedge and no sign of how firm it is."),
  commitment: z.enum(COMMITMENTS).describe("How firmly the author puts it; the claim's own firmness, or ruled out."),
  sign: words.describe("What in the author's wording shows it, as a clause with 'he'."),
});

export const claimSchema = z.strictObject({
  id,
  paragraph,
  note: z.number().int().positive().optional().describe("The note that carries this claim, where the body does not."),
  about: words.describe("The topic as a noun phrase that gives no value away."),
  clause: words.describe("The statement without its capital and full stop; slots in braces."),
  nominal: words
    .optional()
    .describe("The claim as a short noun phrase, needed where it is a cause, an effect or a step."),
  voice: id,
  alsoHeldBy: z.array(id).default([]),
  nature: z.enum(NATURES),
  commitment: z.enum(COMMITMENTS),
  contested: z.boolean().default(false).describe("Whether its nature could be argued about; then it is never sorted."),
  weighed: z.array(weighed).default([]).describe("Thoughts whose firmness can be asked for."),
  slots: z.record(id, slot).default({}),
  pairs: z.array(pair).default([]),
  links: z.array(z.strictObject({ type: z.enum(LINK_TYPES), to: id })).default([]),
  misreadings: z.array(misreading).default([]),
});

const newCase = z.strictObject({
  id,
  setting: words,
  met: words.describe("A sentence in which the scenario's condition is met."),
  unmet: words,
  blocked: words.describe("A sentence in which the scenario's obstacle is at work."),
  clear: words,
});

const evidence = z.strictObject({ id, text: words, bearing: z.enum(BEARINGS), why: words });

const parts = z.strictObject({ condition: words, development: words, obstacle: words, consequence: words });

export const scenarioSchema = z.strictObject({
  id,
  order: z.number().int().positive(),
  paragraph,
  title: words,
  ...parts.shape,
  commitment: z.enum(COMMITMENTS),
  expectation: words.describe("How firmly the author expects it, in a sentence."),
  short: parts.describe("Each part as a phrase of nine words or fewer, parallel across scenarios."),
  claims: z.array(id).min(1),
  cases: z.array(newCase).default([]),
  evidence: z.array(evidence).default([]),
});

export const claimMapSchema = z.strictObject({
  article: z.strictObject({
    id,
    title: words,
    author: words,
    publisher: words,
    about: words.describe("What the article is about, in one or two sentences of ours."),
  }),
  paragraphs: z.array(z.strictObject({ number: paragraph, title: words, gist: words })).min(1),
  notes: z
    .array(z.strictObject({ number: paragraph, paragraph, publisher: words, title: words, report: words }))
    .default([]),
  entities: z.array(
    z.strictObject({
      id,
      kind: z.enum(["state", "person", "institution", "place", "project", "treaty", "event", "group", "publication"]),
      name: words,
      aliases: z.array(words).default([]),
    }),
  ),
  domains: z.array(
    z.strictObject({
      id,
      hint: words.describe("What a student is told to type, for instance: a country."),
      terms: z
        .array(
          z.strictObject({
            id,
            text: z.string().min(1),
            entity: id.optional(),
            accept: z.array(z.string().min(1)).default([]),
          }),
        )
        .min(2),
    }),
  ),
  relations: z.array(
    z.strictObject({
      id,
      values: z
        .enum(["one", "named", "many"])
        .describe(
          "one: no other value can hold; named: others may, but the article names this one; many: the article leaves more open.",
        ),
    }),
  ),
  claims: z.array(claimSchema).min(1),
  scenarios: z.array(scenarioSchema).default([]),
  sets: z
    .array(
      z.strictObject({
        id,
        stems: z.array(words).min(1).describe("Wordings of the request, each naming whose words it asks about."),
        promptHeading: words,
        targetHeading: words,
        members: z.array(z.strictObject({ claim: id, prompt: words, target: words })).min(3),
      }),
    )
    .default([])
    .describe("Groups of claims whose parts can be matched one to one."),
  tensions: z
    .array(
      z.strictObject({
        id,
        title: words,
        note: words,
        claims: z.tuple([id, id]),
        decoys: z.tuple([id, id]).describe("Claims that sit well with both sides, for the wrong pairs."),
      }),
    )
    .default([]),
});

export type ClaimMap = z.infer<typeof claimMapSchema>;
export type Claim = ClaimMap["claims"][number];
export type Slot = Claim["slots"][string];
export type Scenario = ClaimMap["scenarios"][number];
export type Term = ClaimMap["domains"][number]["terms"][number];
export type NewCase = Scenario["cases"][number];
export type ScenarioPart = (typeof SCENARIO_PARTS)[number];
export type Commitment = (typeof COMMITMENTS)[number];
export type Nature = (typeof NATURES)[number];
export type Bearing = (typeof BEARINGS)[number];
