import type { Bearing, Claim, ClaimMap, Commitment, Nature, Scenario, ScenarioPart, Term } from "./claim-map";
import { buildGraph, type ClaimGraph } from "./graph";
import { termOf } from "./statement";

/** Any statement that a template can make about the article. */
export type Statement =
  | {
      readonly type: "slots";
      readonly claim: string;
      readonly terms: Readonly<Record<string, Term>>;
      /** "world": that it is so. "naming": that the article names this value, as a question for its words asks. */
      readonly reading: "world" | "naming";
    }
  | { readonly type: "misreading"; readonly claim: string; readonly index: number }
  | { readonly type: "voice"; readonly claim: string; readonly voice: string }
  | { readonly type: "nature"; readonly claim: string; readonly nature: Nature }
  /** That the author puts the claim's thought of that index so firmly. */
  | { readonly type: "commitment"; readonly claim: string; readonly thought: number; readonly commitment: Commitment }
  | { readonly type: "cause"; readonly cause: string; readonly effect: string }
  /** That the author offers one point in support of another. */
  | { readonly type: "support"; readonly point: string; readonly of: string }
  | { readonly type: "before"; readonly first: string; readonly second: string }
  | { readonly type: "paragraph"; readonly claim: string; readonly paragraph: number }
  /** That the passage on `by` settles what the claim is about. */
  | { readonly type: "decides"; readonly claim: string; readonly by: string }
  | { readonly type: "tension"; readonly one: string; readonly other: string }
  | { readonly type: "pairing"; readonly set: string; readonly prompt: string; readonly target: string }
  | { readonly type: "scenario-part"; readonly scenario: string; readonly part: ScenarioPart; readonly of: string }
  | { readonly type: "bearing"; readonly scenario: string; readonly evidence: string; readonly bearing: Bearing }
  | { readonly type: "case"; readonly actual: CaseFacts; readonly said: CaseFacts };

/** Whether a new case meets a scenario's condition and whether its obstacle is at work. */
export interface CaseFacts {
  readonly scenario: string;
  readonly met: boolean;
  readonly blocked: boolean;
}

/** A verdict with its ground: the rule applied, and the ids of the claims or scenarios it was applied to. */
export interface Decision {
  readonly verdict: "holds" | "fails" | "undecidable";
  readonly rule: string;
  readonly from: readonly string[];
}

type Cardinality = ClaimMap["relations"][number]["values"];
type Rule<T extends Statement["type"]> = (statement: Extract<Statement, { type: T }>) => Decision;

const OWN_VALUE = "the claim as the map has it";

function decided(holds: boolean, rule: string, from: readonly string[]): Decision {
  return { verdict: holds ? "holds" : "fails", rule, from };
}

/** Decides statements from the claim map alone; what the map does not settle is undecidable. */
export class Oracle {
  readonly map: ClaimMap;
  readonly graph: ClaimGraph;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly #values: ReadonlyMap<string, readonly { readonly claim: string; readonly term: Term }[]>;
  readonly #relations: ReadonlyMap<string, Cardinality>;

  constructor(map: ClaimMap) {
    this.map = map;
    this.graph = buildGraph(map);
    this.#claims = new Map(map.claims.map((claim) => [claim.id, claim]));
    this.#scenarios = new Map(map.scenarios.map((scenario) => [scenario.id, scenario]));
    this.#relations = new Map(map.relations.map((relation) => [relation.id, relation.values]));
    const values = new Map<string, { claim: string; term: Term }[]>();
    for (const claim of map.claims) {
      for (const slot of Object.values(claim.slots)) {
        const known = values.get(slot.relation) ?? [];
        values.set(slot.relation, [...known, { claim: claim.id, term: termOf(map, slot.domain, slot.value) }]);
      }
    }
    this.#values = values;
  }

  /** The claim of that id; an unknown id is a bug of the caller and throws. */
  claim(id: string): Claim {
    const claim = this.#claims.get(id);
    if (!claim) throw new Error(`No claim "${id}"`);
    return claim;
  }

  /** The scenario of that id; an unknown id is a bug of the caller and throws. */
  scenario(id: string): Scenario {
    const scenario = this.#scenarios.get(id);
    if (!scenario) throw new Error(`No scenario "${id}"`);
    return scenario;
  }

  decide(statement: Statement): Decision {
    const rule = this.#rules[statement.type] as (statement: Statement) => Decision;
    return rule(statement);
  }

  readonly #rules: { [T in Statement["type"]]: Rule<T> } = {
    slots: ({ claim, terms, reading }) => {
      const decisions = Object.entries(terms).map(([name, term]) =>
        this.#decideSlot(this.claim(claim), name, term, reading),
      );
      const failing = decisions.find((decision) => decision.verdict === "fails");
      const open = decisions.find((decision) => decision.verdict === "undecidable");
      const from = [...new Set(decisions.flatMap((decision) => decision.from))];
      return (
        failing ??
        open ??
        decided(true, from.every((id) => id === claim) ? OWN_VALUE : "a value that another claim gives", from)
      );
    },
    misreading: ({ claim, index }) => {
      const known = this.claim(claim).misreadings[index] !== undefined;
      return known
        ? { verdict: "fails", rule: "a misreading that the claim refutes", from: [claim] }
        : { verdict: "undecidable", rule: "no such misreading", from: [] };
    },
    voice: ({ claim: id, voice }) => {
      const claim = this.claim(id);
      if (claim.voice === voice) return decided(true, "the voice that holds the claim", [id]);
      if (claim.alsoHeldBy.includes(voice))
        return { verdict: "undecidable", rule: "another who holds it as well", from: [id] };
      return decided(false, "the article gives the claim to another voice", [id]);
    },
    nature: ({ claim, nature }) => decided(this.claim(claim).nature === nature, "the claim's nature", [claim]),
    commitment: ({ claim, thought, commitment }) => {
      const known = this.claim(claim).weighed[thought];
      if (!known) return { verdict: "undecidable", rule: "no such thought", from: [] };
      return decided(known.commitment === commitment, "how firmly the author puts it", [claim]);
    },
    cause: ({ cause, effect }) => {
      if (this.graph.isCause(cause, effect)) return decided(true, "a link from cause to effect", [cause, effect]);
      if (this.graph.leadsTo(cause, effect))
        return { verdict: "undecidable", rule: "a cause at a distance", from: [cause, effect] };
      if (this.graph.leadsTo(effect, cause)) return decided(false, "the reasoning runs the other way", [effect, cause]);
      if (this.graph.areNear(cause, effect))
        return { verdict: "undecidable", rule: "linked, but not as cause", from: [cause, effect] };
      return decided(false, "the article draws no link between them", [cause, effect]);
    },
    support: ({ point, of }) => {
      if (this.graph.isSupport(point, of)) return decided(true, "a link of support", [point, of]);
      if (this.graph.isSupport(of, point)) return decided(false, "the support runs the other way", [of, point]);
      if (this.graph.areNear(point, of) || this.graph.leadsTo(point, of) || this.graph.leadsTo(of, point))
        return { verdict: "undecidable", rule: "linked, but not as support", from: [point, of] };
      return decided(false, "the article draws no link between them", [point, of]);
    },
    before: ({ first, second }) => {
      if (this.graph.isBefore(first, second)) return decided(true, "a chain of earlier and later", [first, second]);
      if (this.graph.isBefore(second, first)) return decided(false, "the chain runs the other way", [second, first]);
      return { verdict: "undecidable", rule: "the article does not date one by the other", from: [first, second] };
    },
    paragraph: ({ claim, paragraph }) =>
      decided(this.claim(claim).paragraph === paragraph, "the paragraph that makes the claim", [claim]),
    decides: ({ claim, by }) => {
      if (claim === by) return decided(true, "the claim itself", [claim]);
      const bears = this.graph.areNear(claim, by) || this.#sharesRelation(claim, by);
      if (bears) return { verdict: "undecidable", rule: "a claim that bears on it as well", from: [claim, by] };
      return decided(false, "a claim on another matter", [claim, by]);
    },
    tension: ({ one, other }) => {
      const found =
        one !== other && this.map.tensions.some(({ claims }) => claims.includes(one) && claims.includes(other));
      return decided(found, found ? "a tension that the map records" : "the map records no tension between them", [
        one,
        other,
      ]);
    },
    pairing: ({ set, prompt, target }) => {
      const members = this.map.sets.find((each) => each.id === set)?.members ?? [];
      const asked = members.filter((member) => member.prompt === prompt);
      if (asked.length === 0) return { verdict: "undecidable", rule: "no such prompt", from: [] };
      return decided(
        asked.some((member) => member.target === target),
        "the pair that the claim makes",
        asked.map((m) => m.claim),
      );
    },
    "scenario-part": ({ scenario, of }) =>
      decided(scenario === of, "the scenario that the part belongs to", [scenario]),
    bearing: ({ scenario, evidence, bearing }) => {
      const piece = this.scenario(scenario).evidence.find((each) => each.id === evidence);
      if (!piece) return { verdict: "undecidable", rule: "no such evidence", from: [] };
      return decided(piece.bearing === bearing, "its bearing on condition and obstacle", [scenario]);
    },
    case: ({ actual, said }) =>
      decided(
        actual.scenario === said.scenario && actual.met === said.met && actual.blocked === said.blocked,
        "the case held against condition and obstacle",
        [actual.scenario],
      ),
  };

  #sharesRelation(one: string, other: string): boolean {
    const relations = (id: string): string[] => Object.values(this.claim(id).slots).map((slot) => slot.relation);
    return relations(one).some((relation) => relations(other).includes(relation));
  }

  #decideSlot(claim: Claim, name: string, term: Term, reading: "world" | "naming"): Decision {
    const slot = claim.slots[name];
    if (!slot) return { verdict: "undecidable", rule: "no such slot", from: [claim.id] };
    const same = (other: Term): boolean =>
      other.id === term.id || other.text === term.text || (other.entity !== undefined && other.entity === term.entity);
    const holder = this.#values.get(slot.relation)?.find((value) => same(value.term));
    if (same(termOf(this.map, slot.domain, slot.value))) return decided(true, OWN_VALUE, [claim.id]);
    if (holder) return decided(true, "a value that another claim gives", [holder.claim]);
    switch (this.#relations.get(slot.relation)) {
      case "one":
        return decided(false, "the relation has one value, and it is another", [claim.id]);
      case "named":
        if (reading === "naming") return decided(false, "the article names another value", [claim.id]);
        return { verdict: "undecidable", rule: "named for another value, which excludes nothing", from: [claim.id] };
      case "many":
      case undefined:
        return { verdict: "undecidable", rule: "a relation that may have further values", from: [claim.id] };
    }
  }
}
