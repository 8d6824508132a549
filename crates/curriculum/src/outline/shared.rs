//! How a course that is shared is kept: without the counter of who shares it.

use super::CourseOutline;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

pub(super) fn serialize<S: Serializer>(
    course: &Arc<CourseOutline>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    course.as_ref().serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Arc<CourseOutline>, D::Error> {
    CourseOutline::deserialize(deserializer).map(Arc::new)
}
