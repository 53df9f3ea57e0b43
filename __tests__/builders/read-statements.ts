import type { Bank } from "@/questions/bank/bank";
import { COMMITMENTS, NATURES, SCENARIO_PARTS, type Claim } from "@/questions/claims/claim-map";
import type { CaseFacts, Statement } from "@/questions/claims/oracle";
import { claimStatement } from "@/questions/claims/statement";
import { fill, sentence, voiceLabel } from "@/questions/claims/wording";
import type { Item } from "@/questions/kinds/item";

/** What an option or placing states, read back from its words alone, and whether the item calls it right. */
export interface Reading {
  readonly text: string;
  readonly right: boolean;
  readonly statement: Statement | null;
}

type Reader = (text: string) => Statement | null;

/** The one thing of a list that a text names, or null where it names none or several. */
function oneOf<T>(list: readonly T[], fits: (each: T) => boolean): T | null {
  const found = list.filter(fits);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function slotReader(bank: Bank, item: Item, claim: Claim, name: string): Reader {
  const slot = claim.slots[name];
  const ask = slot?.asks.find(({ stem }) => stem === item.stem);
  const terms = bank.map.domains.find(({ id }) => id === slot?.domain)?.terms ?? [];
  return (text) => {
    const term = oneOf(terms, (each) => alike(text, (ask?.option ?? "{}").replace("{}", each.text)));
    return term && { type: "slots", claim: claim.id, terms: { [name]: term }, reading: "naming" };
  };
}

function pairReader(bank: Bank, item: Item, claim: Claim): Reader {
  const pair = claim.pairs.find(({ stem }) => stem === item.stem);
  const [first = "", second = ""] = pair?.slots ?? [];
  const termsOf = (name: string) => bank.map.domains.find(({ id }) => id === claim.slots[name]?.domain)?.terms ?? [];
  const combinations = termsOf(first).flatMap((a) => termsOf(second).map((b) => ({ a, b })));
  return (text) => {
    const found = oneOf(combinations, ({ a, b }) =>
      alike(text, fill(pair?.option ?? "", { [first]: a.text, [second]: b.text })),
    );
    return (
      found && { type: "slots", claim: claim.id, terms: { [first]: found.a, [second]: found.b }, reading: "naming" }
    );
  };
}

function singleChoiceReader(bank: Bank, item: Item): Reader {
  const [, subject = "", asked = ""] = /^single-choice\/([^.]+)\.?(.*)$/.exec(item.family) ?? [];
  const named = (text: string): Claim | null =>
    oneOf(bank.map.claims, ({ nominal }) => nominal !== undefined && alike(nominal, text));
  const [direction] = asked.split("-");
  if (direction === "why" || direction === "result") {
    return (text) => {
      const other = named(text)?.id;
      if (other === undefined) return null;
      return direction === "why"
        ? { type: "cause", cause: other, effect: subject }
        : { type: "cause", cause: subject, effect: other };
    };
  }
  if (subject.startsWith("tension-")) {
    return (text) => {
      const [one, other] = text.split(", beside ").map((half) => named(half)?.id);
      return one !== undefined && other !== undefined ? { type: "tension", one, other } : null;
    };
  }
  const part = SCENARIO_PARTS.find((each) => each === asked);
  if (part) {
    return (text) => {
      const owner = oneOf(bank.map.scenarios, ({ short }) => alike(short[part], text));
      return owner && { type: "scenario-part", scenario: subject, part, of: owner.id };
    };
  }
  const claim = bank.map.claims.find(({ id }) => id === subject);
  if (!claim) return () => null;
  return asked.startsWith("pair") ? pairReader(bank, item, claim) : slotReader(bank, item, claim, asked);
}

/** The case as its own words tell it: which setting, condition met or not, obstacle at work or not. */
function caseReader(bank: Bank, item: Item): Reader {
  const told = item.context ?? "";
  const scenario = bank.map.scenarios.find(({ id }) => id === item.scenarios[0]);
  const found = scenario?.cases.find(({ setting }) => told.includes(setting));
  if (!scenario || !found) return () => null;
  const actual: CaseFacts = {
    scenario: scenario.id,
    met: told.includes(found.met),
    blocked: told.includes(found.blocked),
  };
  if (told.includes(found.unmet) === actual.met || told.includes(found.clear) === actual.blocked) return () => null;
  const template = item.family.split(".")[1];
  return (text) => {
    if (template === "judge") {
      const said = {
        scenario: scenario.id,
        met: !text.includes("condition is not"),
        blocked: !/obstacle is (absent|not)/.test(text),
      };
      return { type: "case", actual, said };
    }
    const owner = oneOf(bank.map.scenarios, ({ short }) =>
      [short.development, short.consequence].some((each) => alike(each, text)),
    );
    if (!owner) return null;
    const blocked = alike(owner.short.consequence, text);
    return { type: "case", actual, said: { scenario: owner.id, met: true, blocked } };
  };
}

function causeReader(bank: Bank, item: Item): Reader {
  const named = bank.map.claims.flatMap(({ id, nominal }) => (nominal === undefined ? [] : [{ id, nominal }]));
  const hubs = named.filter(({ id }) => item.claims.includes(id));
  const steps = hubs.flatMap((hub) => named.flatMap((other) => [[hub, other] as const, [other, hub] as const]));
  return (text) => {
    const step = steps.find(([from, to]) => alike(text, `From ${from.nominal} to ${to.nominal}`));
    return step ? { type: "cause", cause: step[0].id, effect: step[1].id } : null;
  };
}

function paragraphReader(claim: string): Reader {
  return (text) => ({ type: "paragraph", claim, paragraph: Number(/^Paragraph (\d+)/.exec(text)?.[1]) });
}

function supportReader(bank: Bank, held: string): Reader {
  return (text) => {
    const point = oneOf(bank.map.claims, ({ nominal }) => nominal !== undefined && alike(nominal, text));
    return point && { type: "support", point: point.id, of: held };
  };
}

function readerOf(bank: Bank, item: Item): Reader | null {
  const [claim = ""] = item.claims;
  switch (item.kind) {
    case "single-choice":
      return item.family.endsWith(".obstacle-and-end") ? null : singleChoiceReader(bank, item);
    case "attribution":
      return (text) => {
        const voices = [...new Set(bank.map.claims.map(({ voice }) => voice))];
        const voice = oneOf(voices, (each) => text.endsWith(` ${voiceLabel(bank.map, each)}`));
        // A publication that the notes do not cite is nobody's voice, under whichever name.
        if (voice === null) return text.startsWith("A report by ") ? { type: "voice", claim, voice: text } : null;
        return { type: "voice", claim, voice };
      };
    case "evidence":
      return item.family.startsWith("evidence/for-") ? supportReader(bank, claim) : paragraphReader(claim);
    case "cause-direction":
      return causeReader(bank, item);
    case "new-case":
      return caseReader(bank, item);
    default:
      return null;
  }
}

/** The statements that an item's options make, or null for kinds whose options state nothing alone. */
export function readOptions(bank: Bank, item: Item): Reading[] | null {
  if (item.interaction.type !== "choice") return null;
  const { options } = item.interaction;
  if (item.kind === "commitment-scale") {
    const [claim = ""] = item.claims;
    const thought = bank.oracle.claim(claim).weighed.findIndex((each) => item.stem.includes(each.thought));
    return options.map(({ text, correct }, index) => {
      const commitment = COMMITMENTS[index];
      return {
        text,
        right: correct,
        statement: commitment ? { type: "commitment", claim, thought, commitment } : null,
      };
    });
  }
  const read = readerOf(bank, item);
  return read && options.map(({ text, correct }) => ({ text, right: correct, statement: read(text) }));
}

/** Each row of a stance sort with each category: what the placing states, and whether it is the key. */
export function readStances(bank: Bank, item: Item): Reading[] {
  if (item.interaction.type !== "assign") return [];
  const { prompts, targets, key } = item.interaction;
  return prompts.flatMap(({ id, text }) => {
    const claim = oneOf(
      bank.map.claims,
      (each) =>
        claimStatement(bank.map, each) === text || each.weighed.some(({ thought }) => sentence(thought) === text),
    );
    return targets.map((target, index): Reading => {
      const nature = NATURES[index];
      return {
        text: `${text} ${target.text}`,
        right: key[id] === target.id,
        statement: claim && nature ? { type: "nature", claim: claim.id, nature } : null,
      };
    });
  });
}
