import { lockDataFolder } from "@/server/storage/data-folder-lock";

// Takes the data folder's lock and keeps it until the process is ended.
lockDataFolder(process.env.DATA_DIR ?? "");
process.stdout.write("locked\n");
process.stdin.resume();
