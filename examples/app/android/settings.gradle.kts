pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "handfast-example-android"
include(":app")

// Builds dev.handfast:handfast-android from the sources of this repository.
includeBuild("../../../bindings/kotlin/android")
