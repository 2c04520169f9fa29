package dev.handfast.reactnative

import com.facebook.react.bridge.Arguments
import com.facebook.react.bridge.ReactApplicationContext
import com.facebook.react.bridge.WritableMap
import com.facebook.react.module.annotations.ReactModule
import dev.handfast.android.AndroidPorts

/** Store, device keys and facts of this device: those of the Kotlin SDK. */
@ReactModule(name = HandfastDeviceModule.NAME)
class HandfastDeviceModule(reactContext: ReactApplicationContext) :
  NativeHandfastDeviceSpec(reactContext) {

  private val ports = AndroidPorts.of(reactContext)

  override fun getName(): String = NAME

  override fun facts(): WritableMap = Arguments.createMap().apply {
    val told = ports.facts
    putString("formFactor", told.device.formFactor.name)
    putString("platform", told.platform.name)
    putString("model", told.device.model)
    putString("osVersion", told.device.osVersion)
    putString("deviceId", told.device.id)
    putString("bundleId", told.app.bundleId)
    putString("appVersion", told.app.version)
  }

  override fun vaultLoad(): WritableMap = bytesAnswer { ports.vault.load() }

  override fun vaultStore(blob: String): WritableMap = emptyAnswer { ports.vault.store(decode(blob)) }

  override fun vaultDelete(): WritableMap = emptyAnswer { ports.vault.delete() }

  override fun keyCreate(name: String): WritableMap = emptyAnswer { ports.deviceKey.createKey(name) }

  override fun keyPublicCoordinates(name: String): WritableMap =
    bytesAnswer { ports.deviceKey.publicKey(name) }

  override fun keySign(name: String, message: String): WritableMap =
    bytesAnswer { ports.deviceKey.sign(name, decode(message)) }

  override fun keyDelete(name: String): WritableMap = emptyAnswer { ports.deviceKey.deleteKey(name) }

  override fun keyNames(): WritableMap = namesAnswer { ports.deviceKey.keyNames() }

  // A reload makes another module, which needs what this one holds.
  override fun invalidate() {
    ports.closeable?.close()
    super.invalidate()
  }

  companion object {
    const val NAME = "HandfastDevice"
  }
}
