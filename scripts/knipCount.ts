import type { Reporter } from "knip";

/** Says on how many files knip looked, which none of its own reporters does; `check` refuses zero. */
const count: Reporter = ({ counters }) => {
  console.log(`Looked at ${counters.processed} files.`);
};

export default count;
