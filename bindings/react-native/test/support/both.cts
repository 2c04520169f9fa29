// Both ways into the package, in one process, as CommonJS sees them.

import required = require("@handfast/react-native");

async function tell(): Promise<void> {
  const imported = await import("@handfast/react-native");
  const state: required.InitState = await required.getInitState();
  const told = {
    isSameClass: imported.HandfastError === required.HandfastError,
    isSameFunction: imported.createUser === required.createUser,
    required: state,
    imported: await imported.getInitState(),
  };
  console.log(JSON.stringify(told));
}

void tell();
