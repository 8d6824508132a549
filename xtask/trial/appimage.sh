#!/bin/sh
# The AppImage on a Debian that has what every desktop has, but neither a web view nor FUSE: first journey, nothing left.
# appimage.sh <archive of a bare Debian> <AppImage> <program of the journey>, in mount and process namespaces of its own.
. "$(dirname "$0")/bare.sh"

say "what every desktop has"
install libasound2 libegl1 libfontconfig1 libfreetype6 libgbm1 libgl1 libgles2 libx11-xcb1
for theirs in libwebkit2gtk-4.1.so.0 libgtk-3.so.0 libfuse.so.2 libfuse3.so.3; do
    found=$(find "$system/usr" -name "$theirs")
    [ -z "$found" ] || { say "this system is not bare: $found"; exit 1; }
done
image=/root/Crosstrain.AppImage
cp "$package" "$system$image"

say "one that is damaged says so"
cp "$package" "$system/root/damaged"
printf x | dd of="$system/root/damaged" bs=1 seek=$(($(stat --format %s "$package") / 2)) conv=notrunc status=none
! inside /root/damaged --version >"$work/said" 2>&1
grep --quiet 'this file is damaged' "$work/said" || { cat "$work/said"; exit 1; }
rm "$system/root/damaged"

say "the first journey, without a network"
play "$image"

say "what every AppImage knows"
inside "$image" --appimage-extract-and-run --version
inside sh -c "cd /var/tmp && $image --appimage-extract && test -x squashfs-root/AppRun && rm -r squashfs-root"

say "remove"
rm -r "$system$image" "$system/root/.cache/crosstrain"
left=$(cd "$system" && find bin etc home lib opt root sbin srv usr var -iname '*crosstrain*' -not -path 'var/log/*')
if [ -n "$left" ]; then
    say "left behind:" "$left"
    exit 1
fi
say "nothing is left behind"
