//! Hearing from other nodes that the facts changed: at once by `NOTIFY`, and by
//! looking twice a second in case that was cut.

use std::convert::Infallible;
use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::{AbortHandle, JoinHandle};
use tokio::time::{sleep, timeout};
use tokio_postgres::{AsyncMessage, Client};

use crate::address::{Address, Connection};
use crate::codec::get;
use crate::connection::Connections;
use crate::errors::{Failure, connect_fault, silent};
use crate::facts::{self, GENERATION, Generation};

/// How long a change that nobody told of stays unseen, at most.
const PERIOD: Duration = Duration::from_millis(500);

/// How long the connection may be silent when it is asked.
const PATIENCE: Duration = Duration::from_secs(1);

const LISTEN: &str = "LISTEN handfast_facts";

/// Listens for as long as it lives.
#[derive(Debug)]
pub(crate) struct Listener(JoinHandle<()>);

impl Listener {
    /// Listens on a connection of its own. While there is none, looks through
    /// those of requests.
    pub(crate) fn start(connections: Arc<Connections>, generation: Arc<Generation>) -> Self {
        let ear = Ear {
            address: connections.address().clone().for_listening(),
            connections,
            generation,
        };
        Self(tokio::spawn(ear.listen()))
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

struct Ear {
    address: Address,
    connections: Arc<Connections>,
    generation: Arc<Generation>,
}

impl Ear {
    async fn listen(self) {
        let mut is_cut = false;
        loop {
            let (client, connection) = self.connect(&mut is_cut).await;
            let Err(cut) = self.hear(&client, connection, &mut is_cut).await;
            self.tell(cut, &mut is_cut);
        }
    }

    /// Tries until there is a connection, and looks elsewhere until then.
    async fn connect(&self, is_cut: &mut bool) -> (Client, Connection) {
        tokio::select! {
            connected = self.try_to_connect(is_cut) => connected,
            never = self.look_elsewhere() => match never {},
        }
    }

    async fn try_to_connect(&self, is_cut: &mut bool) -> (Client, Connection) {
        loop {
            if *is_cut {
                sleep(PERIOD).await;
            }
            match self.address.connect().await {
                Ok(connected) => return connected,
                Err(failure) => self.tell(failure, is_cut),
            }
        }
    }

    async fn look_elsewhere(&self) -> Infallible {
        loop {
            // Where those connections are cut too, their requests tell of it.
            let _ = facts::look(&self.connections, &self.generation).await;
            sleep(PERIOD).await;
        }
    }

    /// Listens until the connection is cut.
    async fn hear(
        &self,
        client: &Client,
        connection: Connection,
        is_cut: &mut bool,
    ) -> Result<Infallible, Failure> {
        let news = Arc::new(Notify::new());
        let _driver = Driver::start(connection, Arc::clone(&news));
        let listening = timeout(PATIENCE, client.batch_execute(LISTEN)).await;
        // A database that knows no such thing is looked at nonetheless.
        let _ = listening.map_err(|_| silent())?;
        loop {
            self.look(client).await?;
            if std::mem::take(is_cut) {
                tracing::info!("hears from other nodes again");
            }
            // Either way it is time to look.
            let _ = timeout(PERIOD, news.notified()).await;
        }
    }

    async fn look(&self, client: &Client) -> Result<(), Failure> {
        let asked = timeout(PATIENCE, client.query_one(GENERATION, &[])).await;
        let row = asked.map_err(|_| silent())?;
        let row = row.map_err(|error| connect_fault(&error))?;
        if let Ok(number) = get(&row, 0) {
            self.generation.hear(number);
        }
        Ok(())
    }

    fn tell(&self, cut: Failure, is_cut: &mut bool) {
        if !std::mem::replace(is_cut, true) {
            let error = cut.into_error(self.connections.database());
            tracing::warn!(%error, "hears nothing from other nodes; looks for changes until it does");
        }
    }
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
