# A Debian with nothing but what it cannot be without, for a trial to source: it is gone when the trial ends.
set -eu
archive=$1 package=$2 journey=$3

say() { printf '%s\n' "$*"; }

work=$(mktemp --directory)
trap 'umount --recursive --lazy "$work/system" 2>/dev/null || true; rm -rf "$work"' EXIT
system=$work/system
mkdir "$system"

say "unpack"
tar --extract --file "$archive" --directory "$system" --exclude './dev/*'
mount --bind "$system" "$system"
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
# What the journey keeps lies in this folder, and so does the screen's socket: both sides see it at the same place.
mount --bind /tmp "$system/tmp"
cp /etc/resolv.conf "$system/etc/resolv.conf"

inside() {
    chroot "$system" /usr/bin/env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# Packages of Debian, by name or as files inside.
install() {
    inside apt-get --quiet --quiet update
    inside apt-get --quiet --quiet --yes --no-install-recommends \
        --option Dpkg::Options::=--force-unsafe-io install "$@" >"$work/apt" 2>&1 || {
        cat "$work/apt"
        exit 1
    }
}

# The first journey with this program inside.
play() {
    printf '#!/bin/sh\nexec chroot "%s" %s "$@"\n' "$system" "$1" >"$work/crosstrain"
    chmod +x "$work/crosstrain"
    PATH="$PATH:/usr/sbin:/sbin"
    unshare --net sh -c 'ip link set lo up && exec "$@"' sh "$journey" "$work/crosstrain"
}
