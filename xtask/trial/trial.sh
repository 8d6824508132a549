#!/bin/sh
# The package for Debian on a system that has never seen it: install, first journey, remove, nothing left.
# trial.sh <archive of a bare Debian> <package> <program of the journey>, in mount and process namespaces of its own.
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
cp "$package" "$system/root/crosstrain.deb"

inside() {
    chroot "$system" /usr/bin/env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# With the two helpers that every desktop has and the package only recommends.
say "install"
inside apt-get --quiet --quiet update
inside apt-get --quiet --quiet --yes --no-install-recommends install desktop-file-utils shared-mime-info \
    /root/crosstrain.deb >"$work/apt" 2>&1 || { cat "$work/apt"; exit 1; }
inside dpkg --listfiles crosstrain >"$work/files"
say "the desktop knows the program and its files"
inside desktop-file-validate /usr/share/applications/Crosstrain.desktop
grep --quiet '^Exec=crosstrain-desktop %f$' "$system/usr/share/applications/Crosstrain.desktop"
for type in course+zip:.course packet:.crosstrain card:.crosstrain-card; do
    mime=application/vnd.crosstrain.${type%%:*}
    grep --quiet --line-regexp --fixed-strings "$mime:*${type##*:}" "$system/usr/share/mime/globs"
    grep --quiet --line-regexp --fixed-strings "$mime=Crosstrain.desktop;" \
        "$system/usr/share/applications/mimeinfo.cache"
done
say "the program for the command line"
inside crosstrain check /usr/lib/Crosstrain/content

say "the first journey, without a network"
cat >"$work/crosstrain" <<PROGRAM
#!/bin/sh
exec chroot "$system" /usr/bin/crosstrain-desktop "\$@"
PROGRAM
chmod +x "$work/crosstrain"
PATH="$PATH:/usr/sbin:/sbin"
unshare --net sh -c 'ip link set lo up && exec "$@"' sh "$journey" "$work/crosstrain"

say "remove"
inside apt-get --quiet --quiet --yes purge crosstrain >"$work/apt" 2>&1 || { cat "$work/apt"; exit 1; }
left=$(while read -r file; do [ -d "$system$file" ] || [ ! -e "$system$file" ] || echo "$file"; done <"$work/files")
named=$(cd "$system" && find bin etc home lib opt root sbin srv usr var -iname '*crosstrain*' \
    -not -path root/crosstrain.deb -not -path 'var/log/*')
known=$(cd "$system" && grep --recursive --files-with-matches --ignore-case crosstrain etc usr/share var/lib |
    grep --invert-match --extended-regexp '^var/lib/(dpkg/status-old|apt/)' || true)
if [ -n "$left$named$known" ]; then
    say "left behind:" "$left" "$named" "$known"
    exit 1
fi
say "nothing is left behind"
