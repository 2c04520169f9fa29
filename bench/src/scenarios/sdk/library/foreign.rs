//! Every call of the SDK behind one C function, over ports of whoever loads
//! this library. It is built to be weighed, and compiled outside the workspace.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, OnceLock};

use handfast_sdk::async_trait;
use handfast_sdk::blocking::Handfast;
use handfast_sdk::ports::{
    DeviceKeys, HttpClient, HttpFailure, HttpRequest, HttpResponse, KeyFailure, PublicCoordinates,
    Vault, VaultFailure,
};
use handfast_sdk::system::{OsEntropy, SystemClock};
use handfast_sdk::{
    CreateUserOptions, InitializeOptions, ListenerHandle, Ports, StatusChange,
};

/// Does what its number says with the input, and writes what came of it to the
/// output. Answers with the length of that, or with less than nothing.
type Port = extern "C" fn(u32, *const u8, usize, *mut u8, usize) -> isize;

const SEND: u32 = 0;
const LOAD: u32 = 1;
const STORE: u32 = 2;
const DELETE: u32 = 3;
const CREATE_KEY: u32 = 4;
const PUBLIC_KEY: u32 = 5;
const SIGN: u32 = 6;
const DELETE_KEY: u32 = 7;
const KEY_NAMES: u32 = 8;
const TELL: u32 = 9;

static SDK: OnceLock<Handfast> = OnceLock::new();
static LISTENER: Mutex<Option<ListenerHandle>> = Mutex::new(None);

/// Makes the call of that number. What comes of it is told to the port.
///
/// # Safety
///
/// `input` has `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn handfast_call(
    port: Port,
    call: u32,
    input: *const u8,
    length: usize,
) -> bool {
    // SAFETY: the caller promises it.
    let input = unsafe { std::slice::from_raw_parts(input, length) };
    let Ok(text) = String::from_utf8(input.to_vec()) else {
        return false;
    };
    let host = Host(port);
    let sdk = SDK.get_or_init(|| Handfast::new(ports(host)));
    match call {
        0 => host.tell(sdk.initialize(InitializeOptions::new(text))),
        1 => host.tell(sdk.create_user(CreateUserOptions::new(text))),
        2 => host.tell(sdk.resume_user_creation()),
        3 => host.tell(sdk.request_user_access_token()),
        4 => host.tell(sdk.request_drain_token()),
        5 => host.tell(sdk.refresh_status()),
        6 => host.tell(sdk.add_user_metadata_fields(BTreeMap::from([(text.clone(), text)]))),
        7 => host.tell(sdk.remove_user_metadata_field(text)),
        8 => host.tell(sdk.say_pending_farewells()),
        9 => host.tell(sdk.reset()),
        10 => host.tell((sdk.user_id(), sdk.status(), sdk.configuration())),
        11 => host.tell((sdk.user_creation_pending(), sdk.pending_farewells())),
        12 => host.tell((sdk.user_exists(), sdk.is_user_linked(), sdk.init_state())),
        13 => host.tell(listen(sdk, host)),
        _ => host.tell(sdk.version()),
    }
    true
}

fn listen(sdk: &Handfast, host: Host) -> bool {
    let listener = Arc::new(move |change: &StatusChange| host.tell(change));
    let Ok(handle) = sdk.add_status_listener(listener) else {
        return false;
    };
    let Ok(mut last) = LISTENER.lock() else {
        return false;
    };
    if let Some(last) = last.replace(handle) {
        last.remove();
    }
    true
}

fn ports(host: Host) -> Ports {
    Ports {
        http: Arc::new(host),
        vault: Arc::new(host),
        keys: Arc::new(host),
        clock: Arc::new(SystemClock::new()),
        entropy: Arc::new(OsEntropy),
    }
}

#[derive(Clone, Copy)]
struct Host(Port);

impl Host {
    fn ask(self, what: u32, input: &[u8]) -> Option<Vec<u8>> {
        let mut output = vec![0; 65_536];
        let length = (self.0)(
            what,
            input.as_ptr(),
            input.len(),
            output.as_mut_ptr(),
            output.len(),
        );
        output.truncate(usize::try_from(length).ok()?);
        Some(output)
    }

    fn tell(self, what: impl Debug) {
        drop(self.ask(TELL, format!("{what:?}").as_bytes()));
    }

    fn ask_for_key(self, what: u32, input: &[u8]) -> Result<Vec<u8>, KeyFailure> {
        self.ask(what, input).ok_or(KeyFailure::NotFound)
    }
}

#[async_trait]
impl HttpClient for Host {
    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse, HttpFailure> {
        let mut input = format!("{} {}\n", request.method.as_str(), request.url);
        for (name, value) in &request.headers {
            input.push_str(&format!("{name}: {value}\n"));
        }
        input.push('\n');
        let mut input = input.into_bytes();
        input.extend(request.body.iter().flatten());
        let output = self.ask(SEND, &input).ok_or(HttpFailure::Timeout)?;
        let text = String::from_utf8(output).map_err(|error| HttpFailure::Unreachable {
            details: error.to_string(),
        })?;
        let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        Ok(HttpResponse {
            status: lines
                .next()
                .and_then(|status| status.parse().ok())
                .unwrap_or(0),
            headers: lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: body.as_bytes().to_vec(),
        })
    }
}

impl Vault for Host {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultFailure> {
        let blob = self.ask(LOAD, &[]).ok_or(VaultFailure::Panicked)?;
        Ok((!blob.is_empty()).then_some(blob))
    }

    fn store(&self, blob: &[u8]) -> Result<(), VaultFailure> {
        self.ask(STORE, blob)
            .map(drop)
            .ok_or(VaultFailure::Panicked)
    }

    fn delete(&self) -> Result<(), VaultFailure> {
        self.ask(DELETE, &[])
            .map(drop)
            .ok_or(VaultFailure::Panicked)
    }
}

impl DeviceKeys for Host {
    fn create(&self, name: &str) -> Result<(), KeyFailure> {
        self.ask_for_key(CREATE_KEY, name.as_bytes()).map(drop)
    }

    fn public(&self, name: &str) -> Result<PublicCoordinates, KeyFailure> {
        let point = self.ask_for_key(PUBLIC_KEY, name.as_bytes())?;
        let (x, y) = point.split_at_checked(32).ok_or(KeyFailure::NotFound)?;
        let coordinate = |bytes: &[u8]| bytes.try_into().map_err(|_| KeyFailure::NotFound);
        Ok(PublicCoordinates {
            x: coordinate(x)?,
            y: coordinate(y)?,
        })
    }

    fn sign(&self, name: &str, message: &[u8]) -> Result<[u8; 64], KeyFailure> {
        let input = [name.as_bytes(), b"\n", message].concat();
        let signature = self.ask_for_key(SIGN, &input)?;
        signature.try_into().map_err(|_| KeyFailure::NotFound)
    }

    fn delete(&self, name: &str) -> Result<(), KeyFailure> {
        self.ask_for_key(DELETE_KEY, name.as_bytes()).map(drop)
    }

    fn names(&self) -> Result<Vec<String>, KeyFailure> {
        let names = self.ask_for_key(KEY_NAMES, &[])?;
        Ok(String::from_utf8_lossy(&names)
            .lines()
            .map(str::to_owned)
            .collect())
    }
}
