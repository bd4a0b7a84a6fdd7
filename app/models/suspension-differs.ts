type Mark = "suspended" | "artisanSuspended";

const older = (standingVersion: number) => ({ $or: [{ standingVersion: { $exists: false } }, { standingVersion: { $lt: standingVersion } }] });

const bears = (suspended: boolean, mark: Mark) => ({ [mark]: suspended ? true : { $ne: true } });

/** Rows whose mark of a suspension is another one, and from an older standing: work that began by a standing that has changed since must not open what is closed by now. */
export const suspensionDiffers = (suspended: boolean, standingVersion: number, mark: Mark = "suspended") => ({ ...bears(!suspended, mark), ...older(standingVersion) });

/** Rows that have this mark already, from an older standing. They are told of the newer one first: of two standings that close, with one that opens between them, the last is the one that counts. */
export const suspensionOlder = (suspended: boolean, standingVersion: number, mark: Mark = "suspended") => ({ ...bears(suspended, mark), ...older(standingVersion) });

/** Rows that say nothing from a newer standing than this one. */
export const notFromNewer = (standingVersion: number) => ({ $or: [{ standingVersion: { $exists: false } }, { standingVersion: { $lte: standingVersion } }] });
