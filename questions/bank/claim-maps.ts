import article from "./pakistan-russia-china/article.json";
import claims1 from "./pakistan-russia-china/claims-1.json";
import claims2 from "./pakistan-russia-china/claims-2.json";
import claims3 from "./pakistan-russia-china/claims-3.json";
import domains from "./pakistan-russia-china/domains.json";
import relations from "./pakistan-russia-china/relations.json";
import scenarios from "./pakistan-russia-china/scenarios.json";
import sets from "./pakistan-russia-china/sets.json";
import tensions from "./pakistan-russia-china/tensions.json";

/** The raw claim map of every article, by the article's id. A new article is one folder and one entry here. */
export const CLAIM_MAPS: Readonly<Record<string, unknown>> = {
  "pakistan-russia-china": {
    ...article,
    domains,
    relations,
    claims: [...claims1, ...claims2, ...claims3],
    scenarios,
    sets,
    tensions,
  },
};
