/* A second process on the same data folder: tells the engine's process id and stays until its input ends. */
import mongoose from "mongoose";
import { connectDatabase } from "../../../app/database/connect.server";

const database = await connectDatabase({ uri: undefined, dataDir: process.argv[2] ?? "" });
const { pid } = (await mongoose.connection.getClient().db("admin").command({ serverStatus: 1 })) as { pid?: number };
await mongoose.connection.getClient().db("shared").collection("visits").insertOne({ by: process.pid });
process.stdout.write(`${pid ?? 0}\n`);
process.stdin.resume().on("end", () => void database.close());
