plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.2.21"
}

group = "dev.handfast"
version = "0.1.0"

android {
    namespace = "dev.handfast.android"
    compileSdk = 36

    defaultConfig {
        minSdk = 24
        consumerProguardFiles("consumer-rules.pro")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
        // java.time, which Android has from API 26.
        isCoreLibraryDesugaringEnabled = true
    }

    sourceSets.named("main") {
        kotlin.srcDirs("src/main/kotlin", "../core/src/main/kotlin", "../generated/dev")
        // Made by tools/make-core.sh.
        jniLibs.srcDir("build/core")
    }
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.10.2")
    implementation("net.java.dev.jna:jna:5.17.0@aar")
    coreLibraryDesugaring("com.android.tools:desugar_jdk_libs:2.1.5")
}
