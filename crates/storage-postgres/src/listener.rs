//! Hearing from other nodes that the facts changed: at once by `NOTIFY`, and by
//! looking twice a second in case that was cut.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::{AbortHandle, JoinHandle};
use tokio_postgres::{AsyncMessage, Client, Error};

use crate::address::{Address, Connection};
use crate::codec::get;
use crate::errors::connect_fault;
use crate::facts::{GENERATION, Generation};

/// How long a change that nobody told of stays unseen, at most.
const PERIOD: Duration = Duration::from_millis(500);

const LISTEN: &str = "LISTEN handfast_facts";

/// Listens for as long as it lives.
#[derive(Debug)]
pub(crate) struct Listener(JoinHandle<()>);

impl Listener {
    /// Listens on a connection of its own, again and again.
    pub(crate) fn start(address: Address, generation: Arc<Generation>) -> Self {
        Self(tokio::spawn(listen(address, generation)))
    }

    /// Listens no more.
    pub(crate) fn stop(&self) {
        self.0.abort();
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn listen(address: Address, generation: Arc<Generation>) {
    let mut is_cut = false;
    loop {
        let cut = hear(&address, &generation, &mut is_cut).await;
        if let Err(error) = cut
            && !is_cut
        {
            is_cut = true;
            let error = connect_fault(&error).into_error("listener");
            tracing::warn!(%error, "hears nothing from other nodes; trying again");
        }
        tokio::time::sleep(PERIOD).await;
    }
}

/// Listens until the connection is cut.
async fn hear(address: &Address, generation: &Generation, is_cut: &mut bool) -> Result<(), Error> {
    let (client, connection) = address.connect().await?;
    let news = Arc::new(Notify::new());
    let _driver = Driver::start(connection, Arc::clone(&news));
    // A database that knows no such thing is looked at nonetheless.
    match client.batch_execute(LISTEN).await {
        Err(error) if client.is_closed() => return Err(error),
        Ok(()) | Err(_) => {}
    }
    if std::mem::take(is_cut) {
        tracing::info!("hears from other nodes again");
    }
    while look(&client, generation).await? {
        // Either way it is time to look.
        let _ = tokio::time::timeout(PERIOD, news.notified()).await;
    }
    Ok(())
}

async fn look(client: &Client, generation: &Generation) -> Result<bool, Error> {
    let row = client.query_one(GENERATION, &[]).await?;
    if let Ok(number) = get(&row, 0) {
        generation.hear(number);
    }
    Ok(!client.is_closed())
}

/// Moves the bytes of a connection, and says when it brings news.
struct Driver(AbortHandle);

impl Driver {
    fn start(mut connection: Connection, news: Arc<Notify>) -> Self {
        let task = tokio::spawn(async move {
            while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await
            {
                if matches!(message, AsyncMessage::Notification(_)) {
                    news.notify_one();
                }
            }
        });
        Self(task.abort_handle())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.0.abort();
    }
}
