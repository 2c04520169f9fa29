// A program that uses the functions of the package as an app does. It ends by
// itself: nothing of the SDK keeps a process alive.

import {
  addStatusListener,
  createUser,
  getInitState,
  getUserId,
  initialize,
  isUserLinked,
  requestUserAccessToken,
  reset,
  userExists,
} from "@handfast/react-native";

const [platformUrl = "", authCode = ""] = process.argv.slice(2);

const before = [await getInitState(), await userExists(), await isUserLinked()];
await initialize({ platformUrl });
const subscription = addStatusListener(() => {});
const { userInfo } = await createUser({ authCode });
const after = [await getInitState(), await userExists(), await isUserLinked()];
const isSame = (await getUserId()) === userInfo.userId;
const { token } = await requestUserAccessToken();
subscription.remove();
const outcome = await reset();
const empty = [await userExists(), await getUserId()];

const finished = performance.now();
process.on("exit", () => {
  const lingered = performance.now() - finished;
  const told = { before, after, isSame, parts: token.split(".").length };
  console.log(JSON.stringify({ ...told, outcome, empty, lingered }));
});
