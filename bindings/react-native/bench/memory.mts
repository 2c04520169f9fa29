// The memory and the threads over create/reset cycles: npm run bench -- 10000

import {
  createAndReset,
  settled,
  threadsOfTheSdk,
} from "../test/support/cycles.mjs";

const cycles = Number(process.argv[2] ?? 10_000);
const mebibytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);

await createAndReset(500);
for (let part = 0; part <= 4; part += 1) {
  const { resident, heap } = await settled();
  console.log(
    `${(part * cycles) / 4} cycles: resident ${mebibytes(resident)} MiB, ` +
      `heap ${mebibytes(heap)} MiB, ${threadsOfTheSdk().length} threads of the SDK`,
  );
  if (part < 4) await createAndReset(cycles / 4);
}
