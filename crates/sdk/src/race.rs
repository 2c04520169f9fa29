//! Two futures, of which one is enough.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// What the one comes to that is ready first; `first` when both are.
pub(crate) async fn first_of<T>(
    mut first: Pin<&mut impl Future<Output = T>>,
    mut second: Pin<&mut impl Future<Output = T>>,
) -> T {
    poll_fn(|context| match first.as_mut().poll(context) {
        Poll::Ready(outcome) => Poll::Ready(outcome),
        Poll::Pending => second.as_mut().poll(context),
    })
    .await
}
