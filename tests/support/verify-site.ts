/** Both checks of an operator, one after the other in one process; exits 1 when either found something. */
await import("../../app/services/cli/verify-ledger");
const ledger = process.exitCode;
await import("../../app/services/cli/verify-calendar");
if (ledger) process.exitCode = ledger;

export {};
