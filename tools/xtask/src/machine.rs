//! What a machine needs before anything can be built and tested on it.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;

use anyhow::bail;

use crate::command;

/// A program that must be there, and the Debian packages that bring it.
struct Need {
    program: &'static str,
    packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        program: "cc",
        packages: &["gcc", "libc6-dev"],
    },
    Need {
        program: "git",
        packages: &["git"],
    },
    // The commands in the book are run.
    Need {
        program: "bash",
        packages: &["bash"],
    },
    Need {
        program: "curl",
        packages: &["curl", "ca-certificates"],
    },
    Need {
        program: "openssl",
        packages: &["openssl"],
    },
    Need {
        program: "python3",
        packages: &["python3"],
    },
    // The dashboard is walked in a browser.
    Need {
        program: "chromium",
        packages: &["chromium"],
    },
    Need {
        program: "node",
        packages: &["nodejs", "npm"],
    },
    // The Kotlin packages.
    Need {
        program: "javac",
        packages: &["openjdk-17-jdk-headless"],
    },
    Need {
        program: "mvn",
        packages: &["maven"],
    },
    // The C header of the SDK core is read as Swift will read it.
    Need {
        program: "clang",
        packages: &["clang"],
    },
    // The tests start a PostgreSQL of their own, as an account without rights.
    Need {
        program: "postgres",
        packages: &["postgresql"],
    },
    Need {
        program: "setpriv",
        packages: &["util-linux"],
    },
];

/// Debian parts Python from what makes virtual environments.
const ENVIRONMENTS: &str = "python3-venv";

/// Where Debian keeps the programs of PostgreSQL, a folder for each version.
const POSTGRESQL: &str = "/usr/lib/postgresql";

/// The cryptography builds with the C compiler alone on common processors.
const NEEDS_ON_OTHER_PROCESSORS: &[Need] = &[Need {
    program: "cmake",
    packages: &["cmake", "make", "g++"],
}];

/// Installs what is missing, or fails and says how to get it.
pub(crate) fn prepare() -> anyhow::Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut missing = missing_packages(needs(env::consts::ARCH), |program| is_on(&path, program));
    if !makes_environments() {
        missing.insert(ENVIRONMENTS);
    }
    if missing.is_empty() {
        anstream::println!("everything that is needed is installed");
        return Ok(());
    }
    let packages: Vec<_> = missing.into_iter().collect();
    let by_hand = format!(
        "apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    );
    if !(is_root() && is_on(&path, "apt-get")) {
        bail!("something is missing here; on Debian, as root: {by_hand}");
    }
    anstream::println!("installing: {}", packages.join(" "));
    if install(&packages).is_err() {
        command::run(apt_get(&["update"]))?;
        install(&packages)?;
    }
    Ok(())
}

fn needs(processor: &str) -> impl Iterator<Item = &'static Need> {
    let others = if matches!(processor, "x86_64" | "aarch64") {
        &[][..]
    } else {
        NEEDS_ON_OTHER_PROCESSORS
    };
    NEEDS.iter().chain(others)
}

fn missing_packages(
    needs: impl Iterator<Item = &'static Need>,
    is_there: impl Fn(&str) -> bool,
) -> BTreeSet<&'static str> {
    needs
        .filter(|need| !is_there(need.program))
        .flat_map(|need| need.packages)
        .copied()
        .collect()
}

fn is_on(path: &OsStr, program: &str) -> bool {
    let versions = std::fs::read_dir(POSTGRESQL)
        .into_iter()
        .flatten()
        .flatten();
    let off_the_path = versions.map(|version| version.path().join("bin"));
    env::split_paths(path)
        .chain(off_the_path)
        .any(|folder| folder.join(program).is_file())
}

fn makes_environments() -> bool {
    command::succeeds(command::program(
        "python3",
        &["-c", "import ensurepip, venv"],
    ))
}

fn is_root() -> bool {
    command::capture(command::program("id", &["-u"])).is_ok_and(|id| id.trim_ascii() == b"0")
}

fn install(packages: &[&str]) -> anyhow::Result<()> {
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    command::run(apt_get(&arguments))
}

fn apt_get(arguments: &[&str]) -> std::process::Command {
    let mut command = command::program("apt-get", arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let missing = |absent: &'static [&str]| {
            missing_packages(needs("x86_64"), move |program| !absent.contains(&program))
        };
        assert!(missing(&[]).is_empty());
        assert_eq!(missing(&["cc"]), ["gcc", "libc6-dev"].into());
        assert_eq!(missing(&["git", "openssl"]), ["git", "openssl"].into());
    }

    #[test]
    fn uncommon_processors_need_cmake_too() {
        let missing = missing_packages(needs("riscv64"), |program| program != "cmake");
        assert!(missing.contains("cmake"));
    }

    #[test]
    fn programs_are_looked_for_on_the_path() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("there"), "").unwrap();
        let path = env::join_paths(["/nowhere".as_ref(), folder.path()]).unwrap();
        assert!(is_on(&path, "there"));
        assert!(!is_on(&path, "elsewhere"));
    }
}
