// Growth of the memory over create/reset cycles: npm run bench -- 10000

import {
  createAndReset,
  growth,
  makeAndThrowAway,
} from "../test/support/cycles.mjs";

const cycles = Number(process.argv[2] ?? 10_000);
const warm = Math.max(500, cycles / 10);

async function report(
  what: string,
  work: (times: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const { resident, heap } = await growth(
    () => work(warm),
    () => work(cycles),
  );
  const micros = ((performance.now() - began) * 1_000) / (cycles + warm);
  console.log(
    `${what}: ${cycles} cycles after ${warm} to warm up, ` +
      `resident ${(resident / 1_048_576).toFixed(2)} MiB more ` +
      `(${(resident / cycles).toFixed(0)} bytes a cycle), ` +
      `heap ${(heap / 1_048_576).toFixed(2)} MiB more, ${micros.toFixed(0)} µs a cycle`,
  );
}

await report("one SDK", createAndReset);
await report("an SDK each", makeAndThrowAway);
