import { tellProof } from "@/questions/cli/tell-proof";
import { claimStatement } from "@/questions/claims/statement";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);

test("every step of every proof is told with its verdict and ground, and every claim under it in full", () => {
  expect(
    failing(items, (item) => {
      const told = tellProof(bank, item).join("\n");
      const steps = item.proof.filter(
        ({ about, verdict, rule }) =>
          !told.includes(`${verdict === "holds" ? "Holds" : "Fails"}: “${about}”. The ground: ${rule}`),
      );
      const grounds = item.proof
        .flatMap(({ from }) => from)
        .filter((id) => bank.map.claims.some((claim) => claim.id === id))
        .filter((id) => !told.includes(claimStatement(bank.map, bank.oracle.claim(id))));
      return steps[0]?.about ?? grounds[0];
    }),
  ).toEqual([]);
});

test("a scenario that a proof rests on is told with its condition and its obstacle", () => {
  const [scenario] = bank.map.scenarios;
  const item = items.find(({ family }) => family === `new-case/${scenario?.id ?? ""}.judge`);
  if (!scenario || !item) throw new Error("the bank has a case of the first scenario");
  const told = tellProof(bank, item).join("\n");
  expect(told).toContain(`Condition: ${scenario.condition}`);
  expect(told).toContain(`Obstacle: ${scenario.obstacle}`);
});
