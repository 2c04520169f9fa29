//! Two futures, of which one is enough.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// What `work` comes to, or nothing when `end` comes first; the work is then
/// dropped where it stands.
pub(crate) async fn unless<T>(
    work: impl Future<Output = T>,
    end: impl Future<Output = ()>,
) -> Option<T> {
    let (mut work, mut end) = (pin!(work), pin!(end));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
        Poll::Pending => end.as_mut().poll(context).map(|()| None),
    })
    .await
}
