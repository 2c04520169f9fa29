//! The story, step by step; each checks what it tells.

use serde_json::{Value, json};

use crate::cli::demo::Stage;
use crate::cli::demo::device::Device;
use crate::cli::demo::platform::text;
use crate::cli::demo::process::Outcome;
use crate::failure::Failure;

/// Tells the whole story. The first step that goes otherwise ends it.
pub(super) fn tell(stage: &Stage) -> Result<(), Failure> {
    let phone = Device::new(stage, "phone", "phone", "Pixel 9");
    let tablet = Device::new(stage, "tablet", "tablet", "Pixel Tablet");
    let new_phone = Device::new(stage, "new-phone", "phone", "iPhone 17");
    let thief = Device::new(stage, "thief", "phone", "Burner");

    let carol = first_user(stage, &phone)?;
    standing_by(stage, &tablet, &carol)?;
    superseding(stage, &new_phone, &carol)?;
    told_why(stage, &phone)?;
    draining(stage, &phone)?;
    lost_answer(stage)?;
    stolen_code(stage, &thief)?;
    promotion(stage, &new_phone, &tablet, &carol)?;
    second_user(stage, &new_phone, &carol)?;
    stage.narrator.ends()
}

fn first_user(stage: &Stage, phone: &Device) -> Result<String, Failure> {
    stage
        .narrator
        .step("Carol signs in to the app on her phone")?;
    let code = stage.backend.code_for("carol")?;
    let created = phone.create_user(stage, &code)?.done()?;
    received(stage, &created)?;
    check("restored", &created["restored"], &json!(false))?;
    check("state", &created["state"], &json!("active"))?;
    stage
        .narrator
        .decided("created, and active: nobody was there before")?;
    let introspected = stage.backend.introspect(&text(&created, "access_token")?)?;
    check("active", &introspected["active"], &json!(true))?;
    stage
        .narrator
        .decided("her access token is good, says POST /introspect")?;
    text(&created, "user_id")
}

fn standing_by(stage: &Stage, tablet: &Device, carol: &str) -> Result<(), Failure> {
    stage.narrator.step("Carol signs in on her tablet too")?;
    let code = stage.backend.code_for("carol")?;
    let restored = tablet.create_user(stage, &code)?.done()?;
    received(stage, &restored)?;
    check("user_id", &restored["user_id"], &json!(carol))?;
    check("restored", &restored["restored"], &json!(true))?;
    check("state", &restored["state"], &json!("standby"))?;
    check("reason", &restored["reason"], &json!("PHONE_PREFERRED"))?;
    check("access_token", &restored["access_token"], &Value::Null)?;
    stage.narrator.decided(
        "the same user, restored; the tablet stands by without a token: a phone is preferred",
    )
}

fn superseding(stage: &Stage, new_phone: &Device, carol: &str) -> Result<(), Failure> {
    stage.narrator.step("Carol buys a new phone")?;
    let code = stage.backend.code_for("carol")?;
    let restored = new_phone.create_user(stage, &code)?.done()?;
    received(stage, &restored)?;
    check("user_id", &restored["user_id"], &json!(carol))?;
    check("state", &restored["state"], &json!("active"))?;
    let user = stage.backend.find("carol")?;
    let active = text(&restored, "install_id")?;
    check(
        "active_install_id",
        &user["active_install_id"],
        &json!(active),
    )?;
    stage
        .narrator
        .decided("restored, and active: the newest phone wins, and only one is ever active")
}

fn told_why(stage: &Stage, phone: &Device) -> Result<(), Failure> {
    stage
        .narrator
        .step("The old phone asks what became of it")?;
    let status = phone.status(stage)?;
    let displaced_by = &status["displaced_by"];
    stage.narrator.receives(&format!(
        "{}, {}, by a {} ({}), since {}",
        plain(&status["state"]),
        plain(&status["reason"]),
        plain(&displaced_by["form_factor"]),
        plain(&displaced_by["model"]),
        plain(&status["since"]),
    ))?;
    check("state", &status["state"], &json!("deactivated"))?;
    check("reason", &status["reason"], &json!("SUPERSEDED"))?;
    check("model", &displaced_by["model"], &json!("iPhone 17"))?;
    stage
        .narrator
        .decided("it is told why, when, and by what kind of device")
}

fn draining(stage: &Stage, phone: &Device) -> Result<(), Failure> {
    stage
        .narrator
        .step("The old phone hands in what it had collected")?;
    let refused = phone.asks(stage, &["token"])?;
    refused_with(stage, refused, "INSTALL_DEACTIVATED")?;
    let drain = phone.asks(stage, &["token", "--drain"])?.done()?;
    let introspected = stage.backend.introspect(&text(&drain, "access_token")?)?;
    check("scope", &introspected["scope"], &json!("drain"))?;
    stage
        .narrator
        .decided("it may not act any more, but gets a token of scope drain for a day")
}

fn lost_answer(stage: &Stage) -> Result<(), Failure> {
    stage
        .narrator
        .step("Dave signs in, and the answer is lost on its way")?;
    // In a sandbox app this external id has the platform cut the connection.
    let user = "test:lost-answer:dave";
    let phone = Device::new(stage, "dave", "phone", "Pixel 8");
    let code = stage.backend.code_for(user)?;
    let created = phone.create_user(stage, &code)?.done()?;
    let repeated = stage.platform.repeated_redemptions()?;
    check("repeated redemptions", &json!(repeated), &json!(1))?;
    stage.narrator.receives(
        "the connection broke after the platform had committed; the SDK offered the code again",
    )?;
    received(stage, &created)?;
    let found = stage.backend.find(user)?;
    let installs = found["installs"].as_array().map_or(0, Vec::len);
    check("id", &found["id"], &created["user_id"])?;
    check("installs", &json!(installs), &json!(1))?;
    stage
        .narrator
        .decided("one user, one install: the repeat was recognised by code and device key")
}

fn stolen_code(stage: &Stage, thief: &Device) -> Result<(), Failure> {
    stage
        .narrator
        .step("Somebody copies a code that was used already")?;
    let owner = Device::new(stage, "erin", "phone", "Pixel 7");
    let code = stage.backend.code_for("erin")?;
    let created = owner.create_user(stage, &code)?.done()?;
    received(stage, &created)?;
    let refused = thief.create_user(stage, &code)?;
    refused_with(stage, refused, "AUTH_CODE_INVALID")?;
    stage
        .narrator
        .decided("refused: a code is spent by the one key that redeemed it")
}

fn promotion(
    stage: &Stage,
    new_phone: &Device,
    tablet: &Device,
    carol: &str,
) -> Result<(), Failure> {
    stage.narrator.step("Carol signs out on her new phone")?;
    new_phone.asks(stage, &["reset"])?.done()?;
    let status = tablet.status(stage)?;
    check("user_id", &status["user_id"], &json!(carol))?;
    check("state", &status["state"], &json!("active"))?;
    check("reason", &status["reason"], &json!("PROMOTED"))?;
    tablet.asks(stage, &["token"])?.done()?;
    stage.narrator.decided(
        "the tablet, her newest device on standby, is promoted; the deactivated phone is not",
    )
}

fn second_user(stage: &Stage, new_phone: &Device, carol: &str) -> Result<(), Failure> {
    stage
        .narrator
        .step("Frank signs in on the phone that Carol signed out of")?;
    let code = stage.backend.code_for("frank")?;
    let created = new_phone.create_user(stage, &code)?.done()?;
    received(stage, &created)?;
    check("restored", &created["restored"], &json!(false))?;
    check("state", &created["state"], &json!("active"))?;
    if created["user_id"] == carol {
        return Err(otherwise("user_id", &created["user_id"], "another user"));
    }
    let carol_now = stage.backend.find("carol")?;
    let is_active = carol_now["active_install_id"].is_string();
    check("carol active", &json!(is_active), &json!(true))?;
    stage
        .narrator
        .decided("a user of his own; Carol stays active on her tablet")
}

fn received(stage: &Stage, created: &Value) -> Result<(), Failure> {
    let how = if created["restored"] == true {
        "restored"
    } else {
        "created"
    };
    let reason = created["reason"]
        .as_str()
        .map(|reason| format!(" ({reason})"))
        .unwrap_or_default();
    let token = if created["access_token"].is_string() {
        "with an access token"
    } else {
        "without an access token"
    };
    stage.narrator.receives(&format!(
        "{} {how}; {} {}{reason}, {token}",
        plain(&created["user_id"]),
        plain(&created["install_id"]),
        plain(&created["state"]),
    ))
}

fn refused_with(stage: &Stage, outcome: Outcome, expected: &str) -> Result<(), Failure> {
    match outcome {
        Outcome::Refused(code, message) if code == expected => stage.narrator.receives(&message),
        Outcome::Refused(code, _) => Err(otherwise("refusal", &json!(code), expected)),
        Outcome::Done(_) => Err(otherwise("outcome", &json!("done"), expected)),
    }
}

fn check(what: &str, actual: &Value, expected: &Value) -> Result<(), Failure> {
    if actual == expected {
        Ok(())
    } else {
        Err(otherwise(what, actual, &expected.to_string()))
    }
}

fn otherwise(what: &str, actual: &Value, expected: &str) -> Failure {
    let message = format!("The step went otherwise: {what} is {actual}, not {expected}.");
    Failure::new("DEMO_FAILED", message)
}

fn plain(value: &Value) -> &str {
    value.as_str().unwrap_or("–")
}
