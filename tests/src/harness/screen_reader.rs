//! A client of the accessibility bus, as a screen reader is one: what it is told of the window, by role and name, and nothing
//! that the page knows besides.

use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;

use super::patience::{must, until};
use super::session::Session;

/// More than any view holds; a tree without end is a fault.
const MOST: usize = 20_000;

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const ROOT: &str = "/org/a11y/atspi/accessible/root";

/// What a screen reader calls things, by the number that the bus gives it. The web view leaves the names of roles out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A field whose text is not shown.
    Password = 40,
    /// A button.
    Button = 43,
    /// One of several choices of which one holds.
    Choice = 44,
    /// A field to type into.
    Field = 79,
    /// A heading.
    Heading = 83,
    /// A large part of the page by which one finds one's way.
    Landmark = 110,
}

/// The bits of the states of the bus that are asked for.
const CHECKED: u32 = 1 << 4;
const FOCUSED: u32 = 1 << 12;
const VISIBLE: u32 = 1 << 30;

/// Where something accessible is: the bus name of its program, and its path there.
type Address = (String, OwnedObjectPath);

/// A running screen reader. A window that is opened in its session from now on speaks to it.
pub struct ScreenReader {
    bus: Connection,
}

/// One thing as the bus tells it.
struct Heard {
    address: Address,
    role: u32,
    name: String,
    states: u32,
    depth: usize,
}

impl ScreenReader {
    /// Starts one in this session, before the window is opened.
    #[track_caller]
    pub fn start(session: &Session) -> Self {
        Self { bus: must(accessibility_bus(session), "the accessibility bus") }
    }

    /// Waits until something of this role and name is told; `Start, …` stands for every name that begins so.
    #[track_caller]
    pub fn finds(&self, role: Role, name: &str) {
        self.next(role, name);
    }

    /// Reads on to the next one of this role and name, and has the keyboard's focus put there.
    #[track_caller]
    pub fn goes_to(&self, role: Role, name: &str) {
        let here = self.next(role, name).address;
        let took = self.ask::<bool>(&here, "org.a11y.atspi.Component", "GrabFocus");
        must(took, &format!("the focus on {role:?} “{name}”"));
        self.is_told(&here, FOCUSED, &format!("{role:?} “{name}” focused"));
    }

    /// Waits until it is told as checked.
    #[track_caller]
    pub fn hears_checked(&self, role: Role, name: &str) {
        let here = self.next(role, name).address;
        self.is_told(&here, CHECKED, &format!("{role:?} “{name}” checked"));
    }

    #[track_caller]
    fn is_told(&self, address: &Address, state: u32, what: &str) {
        let look = || match self.hear(address.clone(), 0) {
            Ok(it) if it.states & state != 0 => Ok(()),
            Ok(_) => Err("it is not told so".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        must(until(look), what);
    }

    /// The first one from where the focus is, in reading order; from the top if none comes after.
    #[track_caller]
    fn next(&self, role: Role, name: &str) -> Heard {
        let look = || {
            let mut all = self.everything()?;
            // What holds the focus is told as focused too: the innermost has it.
            let focus = all.iter().rposition(|it| it.states & FOCUSED != 0).unwrap_or(0);
            all.rotate_left(focus);
            let is_meant = |it: &Heard| {
                it.states & VISIBLE != 0 && it.role == role as u32 && is_called(&it.name, name)
            };
            let found = all.into_iter().find(is_meant);
            found.map_or_else(|| Err(format!("not told. Told is:\n{}", self.told()?)), Ok)
        };
        must(until(look), &format!("{role:?} “{name}”"))
    }

    /// All that is told, one a line, for the message of a journey that failed.
    fn told(&self) -> Result<String, String> {
        // By its number, where the journeys have no word for a role.
        let line = |it: &Heard| format!("{}{} “{}”\n", "  ".repeat(it.depth), it.role, it.name);
        Ok(self.everything()?.iter().map(line).collect())
    }

    /// Walks from the desktop down through every program.
    fn everything(&self) -> Result<Vec<Heard>, String> {
        let root = OwnedObjectPath::try_from(ROOT).map_err(|it| it.to_string())?;
        let mut open = vec![(("org.a11y.atspi.Registry".to_owned(), root), 0)];
        let mut heard = Vec::new();
        while let Some((address, depth)) = open.pop() {
            // What has gone meanwhile is told no longer.
            let Ok(one) = self.hear(address, depth) else { continue };
            let children = self.children(&one.address).unwrap_or_default();
            open.extend(children.into_iter().rev().map(|it| (it, depth + 1)));
            heard.push(one);
            if heard.len() > MOST {
                return Err(format!("more than {MOST} things are told"));
            }
        }
        Ok(heard)
    }

    fn children(&self, address: &Address) -> zbus::Result<Vec<Address>> {
        let children: Vec<Address> = self.ask(address, ACCESSIBLE, "GetChildren")?;
        let count: i32 = self.proxy(address, ACCESSIBLE)?.get_property("ChildCount")?;
        if !children.is_empty() || count == 0 {
            return Ok(children);
        }
        // The page is a program of its own inside the window, which the list of children leaves out.
        let page = self.proxy(address, ACCESSIBLE)?.call("GetChildAtIndex", &0_i32)?;
        Ok(vec![page])
    }

    fn hear(&self, address: Address, depth: usize) -> zbus::Result<Heard> {
        let role = self.ask(&address, ACCESSIBLE, "GetRole")?;
        let states: Vec<u32> = self.ask(&address, ACCESSIBLE, "GetState")?;
        let name = self.proxy(&address, ACCESSIBLE)?.get_property("Name")?;
        let states = states.first().copied().unwrap_or_default();
        Ok(Heard { address, role, name, states, depth })
    }

    fn ask<T>(
        &self,
        address: &Address,
        interface: &'static str,
        what: &'static str,
    ) -> zbus::Result<T>
    where
        T: serde::de::DeserializeOwned + zbus::zvariant::Type,
    {
        self.bus
            .call_method(Some(address.0.as_str()), address.1.as_str(), Some(interface), what, &())?
            .body()
            .deserialize()
    }

    fn proxy(&self, address: &Address, interface: &'static str) -> zbus::Result<Proxy<'_>> {
        zbus::blocking::proxy::Builder::new(&self.bus)
            .destination(address.0.clone())?
            .path(address.1.clone())?
            .interface(interface)?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
    }
}

/// Joins the bus that all accessible programs of a session meet on, and says that a screen reader is there.
fn accessibility_bus(session: &Session) -> zbus::Result<Connection> {
    let session = session.join()?;
    let (bus, path) = ("org.a11y.Bus", "/org/a11y/bus");
    let status = Proxy::new(&session, bus, path, "org.a11y.Status")?;
    status.set_property("IsEnabled", true)?;
    status.set_property("ScreenReaderEnabled", true)?;
    let address: String =
        Proxy::new(&session, bus, path, "org.a11y.Bus")?.call("GetAddress", &())?;
    Builder::address(address.as_str())?.build()
}

fn is_called(name: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('…') {
        Some(beginning) => name.starts_with(beginning),
        None => name == wanted,
    }
}
