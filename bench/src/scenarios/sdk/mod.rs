//! What the device SDK takes by itself, without a network.

mod creation;
mod library;
mod ports;

use crate::report::Section;
use crate::scenarios::Setting;

pub(super) fn measure(setting: &Setting) -> anyhow::Result<Section> {
    let folder = setting.folder.join("sdk");
    let mut rows = creation::measure(&folder, setting.plan.runs)?;
    anstream::eprintln!("building the SDK core as a library");
    rows.push(library::measure(&folder)?);
    Ok(Section {
        title: "The device SDK",
        about: "`createUser` with a platform that answers at once from memory, so that what is \
                left is the SDK's own; and the size of its core as a library of this machine."
            .to_owned(),
        rows,
    })
}
