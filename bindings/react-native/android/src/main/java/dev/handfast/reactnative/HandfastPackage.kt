package dev.handfast.reactnative

import com.facebook.react.BaseReactPackage
import com.facebook.react.bridge.NativeModule
import com.facebook.react.bridge.ReactApplicationContext
import com.facebook.react.module.model.ReactModuleInfo
import com.facebook.react.module.model.ReactModuleInfoProvider

/** The package's two Turbo Modules: the core, and what the device supplies. */
class HandfastPackage : BaseReactPackage() {
  override fun getModule(name: String, reactContext: ReactApplicationContext): NativeModule? =
    when (name) {
      HandfastCoreModule.NAME -> HandfastCoreModule(reactContext)
      HandfastDeviceModule.NAME -> HandfastDeviceModule(reactContext)
      else -> null
    }

  override fun getReactModuleInfoProvider() = ReactModuleInfoProvider {
    listOf(HandfastCoreModule.NAME, HandfastDeviceModule.NAME).associateWith(::turboModule)
  }

  private fun turboModule(name: String) = ReactModuleInfo(
    name,
    name,
    canOverrideExistingModule = false,
    needsEagerInit = false,
    isCxxModule = false,
    isTurboModule = true,
  )
}
