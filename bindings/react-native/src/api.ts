// What both React Native and Node.js have.

export type * from "./codes";
export { HandfastError, isHandfastError } from "./errors";
export { FetchHttpClient } from "./fetch";
export { Handfast } from "./handfast";
export { HttpFailure, KeyFailure, VaultFailure } from "./ports";
export type {
  DeviceKey,
  DevicePorts,
  HttpClient,
  HttpRequest,
  HttpResponse,
  Vault,
} from "./ports";
export * from "./shared";
export type { UserAccessToken } from "./token";
export type * from "./types";
