#!/bin/sh
# The folder that an AppImage holds: what the package for Debian holds, and the libraries that it takes from Debian.
# appdir.sh <package for Debian> <folder to make>
set -eu
package=$1 folder=$2
own=$(dirname "$(readlink -f "$0")")
triplet=$(gcc -print-multiarch)
system=/usr/lib/$triplet
to=$folder/usr/lib/$triplet

# What every desktop brings with its drivers, its display and its fonts, and must not be brought twice.
theirs='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|nss_.*|thread_db|mvec|gcc_s|stdc\+\+|GL|EGL|GLX|GLdispatch|OpenGL|GLESv2|gbm|drm.*|X11|X11-xcb|xcb|xcb-dri.*|wayland-client|wayland-server|fontconfig|freetype|expat|z|asound|jack))\.so'
# Plugins for devices that nothing here uses, each with libraries of its own.
unused='libgst(1394|aasink|cacasink|cdparanoia|dv|goom|goom2k1|jack|libvisual|monoscope|oss4|ossaudio|shout2|soup|taglib|video4linux2)\.so'

rm -rf "$folder" "$folder.taken"
dpkg-deb --extract "$package" "$folder"
mkdir -p "$to/gio/modules"
copy() {
    mkdir -p "$to/$(dirname "$1")"
    cp --dereference "$system/$1" "$to/$1"
    echo "$system/$1" >>"$folder.taken"
}
for part in "$system"/webkit2gtk-4.1/WebKit*Process "$system"/webkit2gtk-4.1/injected-bundle/*.so \
    "$system"/gdk-pixbuf-2.0/2.10.0/loaders/*.so "$system"/gtk-3.0/3.0.0/immodules/*.so \
    "$system"/gstreamer-1.0/*.so "$system"/gstreamer1.0/gstreamer-1.0/gst-plugin-scanner; do
    echo "$part" | grep --quiet --extended-regexp "$unused" || copy "${part#"$system"/}"
done
for cache in gdk-pixbuf-2.0/2.10.0/loaders.cache gtk-3.0/3.0.0/immodules.cache; do
    # Relative to the folder in which AppRun starts the window.
    sed "s|/usr/lib/|lib/|g" "$system/$cache" >"$to/$cache"
done
mkdir -p "$folder/usr/share/glib-2.0/schemas"
cp /usr/share/glib-2.0/schemas/gschemas.compiled "$folder/usr/share/glib-2.0/schemas"

# Every library that any of it asks for, but those of the desktop.
find "$folder" -type f \( -name '*.so*' -o -path '*/bin/*' -o -name 'WebKit*' -o -name 'gst-*' \) >"$folder.parts"
xargs --arg-file "$folder.parts" --max-args 1 ldd 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' |
    sort --unique | while read -r library; do
    name=$(basename "$library")
    if ! echo "$name" | grep --quiet --extended-regexp "$theirs"; then
        cp --dereference "$library" "$to/$name"
        echo "$library" >>"$folder.taken"
    fi
done
# Whose works they are. Debian may have put a library below / that is now found below /usr, or the other way round.
sed 's|^/usr||; p; s|^|/usr|' "$folder.taken" | xargs dpkg-query --search 2>/dev/null |
    sed 's|: /.*||; s|:[a-z0-9]*||g; s|, |\n|g' | sort --unique | while read -r name; do
    mkdir -p "$folder/usr/share/doc/$name"
    cp --dereference "/usr/share/doc/$name/copyright" "$folder/usr/share/doc/$name/copyright"
done
# Each looks for the others from where it lies, so no variable that other programs would inherit is needed.
find "$folder/usr/bin" "$to" -type f | while read -r part; do
    [ "$(head --bytes 4 "$part" | tail --bytes 3)" = ELF ] || continue
    up=$(realpath --relative-to "$(dirname "$part")" "$to")
    patchelf --set-rpath "\$ORIGIN/$up" "$part"
done
# The web view looks for its helpers where Debian has them; from now on, below the current folder.
sed --in-place "s|/usr/lib/$triplet/webkit2gtk-4.1|././/lib/$triplet/webkit2gtk-4.1|g" "$to"/libwebkit2gtk-4.1.so.0

sed "s|@TRIPLET@|$triplet|" "$own/AppRun" >"$folder/AppRun"
cp "$own/xdg-open" "$folder/usr/bin/xdg-open"
chmod 755 "$folder/AppRun" "$folder/usr/bin/xdg-open"
cp "$folder/usr/share/applications/Crosstrain.desktop" "$folder/Crosstrain.desktop"
cp "$folder/usr/share/icons/hicolor/512x512/apps/crosstrain-desktop.png" "$folder/crosstrain-desktop.png"
ln -s crosstrain-desktop.png "$folder/.DirIcon"
rm "$folder.parts" "$folder.taken"
