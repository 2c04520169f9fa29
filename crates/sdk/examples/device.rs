//! An app on a computer: signs its user in, acts for it, and signs it out.

#![allow(clippy::print_stdout, reason = "an example talks to its reader")]

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;

use handfast_sdk::blocking::Handfast;
use handfast_sdk::protocol::device_api::{AppFacts, DeviceFacts};
use handfast_sdk::protocol::domain::FormFactor;
use handfast_sdk::{
    AccessTokenReason, CreateUserOptions, CreateUserReason, InitializeOptions, ListenerHandle,
    PendingFarewell, StatusChange,
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(platform_url), Some(code)) = (arguments.next(), arguments.next()) else {
        return Err("give the address of a platform and an authentication code".into());
    };
    let sdk = start(&platform_url)?;
    let listening = listen(&sdk)?;
    sign_in(&sdk, &code)?;
    act(&sdk)?;
    describe(&sdk)?;
    look(&sdk)?;
    sign_out(&sdk)?;
    listening.remove();
    Ok(())
}

// ANCHOR: start
fn start(platform_url: &str) -> Result<Handfast, Box<dyn Error>> {
    let sdk = Handfast::on_desktop("device-home")?;
    sdk.initialize(InitializeOptions {
        app: AppFacts {
            bundle_id: Some("com.example.app".to_owned()),
            version: Some("2.1.0".to_owned()),
        },
        device: DeviceFacts {
            form_factor: FormFactor::Phone,
            model: Some("Example One".to_owned()),
            ..DeviceFacts::default()
        },
        ..InitializeOptions::new(platform_url)
    })?;
    // A creation that was cut short by a crash goes on here.
    if let Err(failure) = sdk.resume_user_creation() {
        println!("later: {failure}");
    }
    Ok(sdk)
}
// ANCHOR_END: start

// ANCHOR: sign_in
fn sign_in(sdk: &Handfast, code: &str) -> Result<(), Box<dyn Error>> {
    let failure = match sdk.create_user(CreateUserOptions::new(code)) {
        Ok(created) => {
            println!("{} is {}", created.user_id, created.state.as_str());
            return Ok(());
        }
        Err(failure) => failure,
    };
    match failure.reason {
        // Nothing is lost: offer the same code again, or resume.
        CreateUserReason::NetworkError
        | CreateUserReason::ServerError
        | CreateUserReason::UnexpectedError => println!("later, with the same code: {failure}"),
        CreateUserReason::AuthCodeInvalid | CreateUserReason::AuthCodeExpired => {
            println!("ask the backend for a new code: {failure}");
        }
        CreateUserReason::UserAlreadyExists => println!("reset first: {failure}"),
        _ => return Err(failure.into()),
    }
    Ok(())
}
// ANCHOR_END: sign_in

// ANCHOR: act
fn act(sdk: &Handfast) -> Result<(), Box<dyn Error>> {
    match sdk.request_user_access_token() {
        Ok(token) => send_data_with(token.token.expose()),
        Err(failure) => match failure.reason {
            // What was collected before may still be handed in for a while.
            AccessTokenReason::InstallDeactivated => {
                if let Ok(drain) = sdk.request_drain_token() {
                    send_data_with(drain.token.expose());
                }
            }
            AccessTokenReason::NetworkError | AccessTokenReason::ServerError => {
                println!("later: {failure}");
            }
            _ => return Err(failure.into()),
        },
    }
    Ok(())
}
// ANCHOR_END: act

fn send_data_with(token: &str) {
    println!("Authorization: Bearer, and {} letters", token.len());
}

// ANCHOR: listen
fn listen(sdk: &Handfast) -> Result<ListenerHandle, Box<dyn Error>> {
    let listener = |change: &StatusChange| match change {
        StatusChange::Deactivated { since, .. } => println!("another device since {since}"),
        StatusChange::PutOnStandby { .. } => println!("standing by"),
        StatusChange::Promoted => println!("active now"),
        StatusChange::UserDisabled => println!("disabled"),
        StatusChange::UserEnabled => println!("enabled again"),
        StatusChange::UserDeleted => println!("deleted"),
        StatusChange::ConfigurationChanged { version } => println!("configuration {version}"),
    };
    // Dropping the handle leaves the listener in place; its `remove` takes it away.
    Ok(sdk.add_status_listener(Arc::new(listener))?)
}
// ANCHOR_END: listen

// ANCHOR: metadata
fn describe(sdk: &Handfast) -> Result<(), Box<dyn Error>> {
    let fields = BTreeMap::from([("plan".to_owned(), "gold".to_owned())]);
    let standing = sdk.add_user_metadata_fields(fields)?;
    println!("{} fields stand", standing.len());
    sdk.remove_user_metadata_field("plan")?;
    Ok(())
}
// ANCHOR_END: metadata

// ANCHOR: status
fn look(sdk: &Handfast) -> Result<(), Box<dyn Error>> {
    if let Some(status) = sdk.status()? {
        println!("when last told: {}", status.install_state.as_str());
    }
    let status = sdk.refresh_status()?;
    if let Some(reason) = status.disabled_reason {
        println!("may not act: {}", reason.as_str());
    }
    Ok(())
}
// ANCHOR_END: status

// ANCHOR: sign_out
fn sign_out(sdk: &Handfast) -> Result<(), Box<dyn Error>> {
    let outcome = sdk.reset()?;
    if outcome.farewell == PendingFarewell::Pending {
        println!("the platform is told when it is next in reach");
    }
    Ok(())
}
// ANCHOR_END: sign_out
