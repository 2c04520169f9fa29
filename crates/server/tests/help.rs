//! What the program says about itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use support::Place;

fn commands_in(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    listed
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

fn check_help(place: &Place, path: &[String], count: &mut usize) {
    let mut arguments: Vec<&str> = path.iter().map(String::as_str).collect();
    arguments.push("--help");
    let outcome = place.run(&arguments);
    assert_eq!(outcome.code, 0, "{path:?}");
    let example = format!("handfast {}", path.join(" "));
    let (_, examples) = outcome.stdout.split_once("Examples:").expect(&example);
    assert!(examples.contains(example.trim_end()), "{path:?}");
    *count += 1;
    for name in commands_in(&outcome.stdout) {
        check_help(place, &[path, &[name]].concat(), count);
    }
}

#[test]
fn every_command_has_help_with_an_example() {
    let mut count = 0;
    check_help(&Place::new(), &[], &mut count);
    assert!(count > 30, "{count} commands");
}

#[test]
fn the_documents_of_the_server_are_printed() {
    let place = Place::new();
    let openapi: serde_json::Value = serde_json::from_str(&place.run(&["openapi"]).stdout).unwrap();
    assert!(openapi["paths"]["/users/auth-code"].is_object());
    assert!(
        place
            .run(&["errors", "--markdown"])
            .stdout
            .contains("AUTH_CODE_EXPIRED")
    );
    let errors = place.json(&["errors"]);
    assert!(errors["errors"].as_array().unwrap().len() > 20);
}

#[test]
fn completions_and_manual_pages_are_made() {
    let place = Place::new();
    assert!(
        place
            .run(&["completions", "bash"])
            .stdout
            .contains("handfast")
    );
    assert!(place.run(&["man"]).stdout.contains(".TH"));
    assert_eq!(place.run(&["man", "--dir", "pages"]).code, 0);
    assert!(place.path("pages/handfast-key-create.1").exists());
}

#[test]
fn a_reader_that_closes_its_pipe_is_no_failure() {
    let place = Place::new();
    let mut command = place.command(&["openapi"]);
    command.stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success());
}
