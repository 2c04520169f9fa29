//! Threads on which the host is called, each for one call at a time.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

type Errand = Box<dyn FnOnce() + Send>;

/// The threads of one SDK. Those that are free stay while a call of the SDK is
/// under way, since it mostly calls the host several times, and no longer.
#[derive(Clone, Default)]
pub(crate) struct Attendants(Arc<Mutex<Free>>);

#[derive(Default)]
struct Free {
    attendants: Vec<Attendant>,
    calls_under_way: usize,
}

/// One thread. It ends once this is dropped and its errand is done.
pub(crate) struct Attendant(Sender<Errand>);

/// A call of the SDK that is under way.
pub(crate) struct UnderWay(Attendants);

impl Attendants {
    /// Has free threads stay until the answer is dropped.
    pub(crate) fn stay(&self) -> UnderWay {
        self.lock().calls_under_way += 1;
        UnderWay(self.clone())
    }

    /// A free thread, or a new one.
    pub(crate) fn take(&self) -> io::Result<Attendant> {
        let free = self.lock().attendants.pop();
        free.map_or_else(Attendant::new, Ok)
    }

    /// Takes back a thread that has done its errand.
    pub(crate) fn give_back(&self, attendant: Attendant) {
        let mut free = self.lock();
        if free.calls_under_way > 0 {
            free.attendants.push(attendant);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Free> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Attendant {
    fn new() -> io::Result<Self> {
        let (sender, errands) = mpsc::channel::<Errand>();
        thread::Builder::new()
            .name("handfast-host".to_owned())
            .spawn(move || errands.into_iter().for_each(|errand| errand()))?;
        Ok(Self(sender))
    }

    /// Sends the thread on an errand, which must not panic.
    pub(crate) fn send(&self, errand: impl FnOnce() + Send + 'static) {
        // The thread receives for as long as this is there.
        drop(self.0.send(Box::new(errand)));
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut free = self.0.lock();
        free.calls_under_way -= 1;
        if free.calls_under_way == 0 {
            free.attendants.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread::ThreadId;

    use super::*;

    fn thread_of(attendant: &Attendant) -> ThreadId {
        let (sender, receiver) = mpsc::channel();
        attendant.send(move || sender.send(thread::current().id()).unwrap());
        receiver.recv().unwrap()
    }

    fn next(attendants: &Attendants) -> ThreadId {
        let attendant = attendants.take().unwrap();
        let thread = thread_of(&attendant);
        attendants.give_back(attendant);
        thread
    }

    #[test]
    fn a_thread_stays_while_a_call_is_under_way() {
        let attendants = Attendants::default();
        let outer = attendants.stay();
        let thread = next(&attendants);
        drop(attendants.stay());
        assert_eq!(next(&attendants), thread);
        drop(outer);
        assert!(attendants.lock().attendants.is_empty());
        assert_ne!(next(&attendants), thread);
        assert!(attendants.lock().attendants.is_empty());
    }

    #[test]
    fn two_at_a_time_have_a_thread_each() {
        let attendants = Attendants::default();
        let _call = attendants.stay();
        let one = attendants.take().unwrap();
        let other = attendants.take().unwrap();
        assert_ne!(thread_of(&one), thread_of(&other));
    }
}
