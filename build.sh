#!/usr/bin/env bash
# Builds the build host when its sources changed, then hands it all arguments. Needs the .NET 10 SDK; mends the rest.
#
# Cake.Frosting, ImageSharp, TorchSharp and Verify.Xunit come from the package feed if it serves them, else from src/StandIns.
# The feed is asked once; UpstreamPackages.props.user holds its answer, which plain dotnet build and editors follow, too.
# To ask again, delete that file. UpstreamPackages=true or =false in the environment decides without asking.
set -euo pipefail

# The script may be called through a symbolic link.
script=${BASH_SOURCE[0]}
while [ -L "$script" ]; do
    link=$(readlink -- "$script")
    case $link in /*) script=$link ;; *) script=$(dirname -- "$script")/$link ;; esac
done
root=$(CDPATH='' cd -- "$(dirname -- "$script")" && pwd)

bin=$root/build/bin/Release/net10.0
stamp=$root/build/obj/built-with
answer=$root/UpstreamPackages.props.user
libtorch=${LIBTORCH:-}

answered() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$answer"; }

# Other versions of the packages are another question.
upstream=${UpstreamPackages:-}
if [ -z "$upstream" ] && [ -e "$answer" ] && ! [ "$root/Directory.Packages.props" -nt "$answer" ]; then
    upstream=$(answered UpstreamPackages)
fi

# What the host depends on beside its sources. A libtorch of another version needs another shim.
variant() {
    local headers=${libtorch:-/usr}/include
    echo "$upstream ${LibTorchPackage:-} $libtorch" \
        "$(cat "$headers"/torch/{csrc/api/include/torch,headeronly}/version.h 2>/dev/null | cksum)"
}

# No ICU libraries needed, no banner, and no compiler or MSBuild node left behind.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

# Threads of libtorch that wait for each other sleep soon. By default they spin about a millisecond first: a little faster on an
# idle machine, but beside another program a training then takes many times as long.
if [ -z "${OMP_WAIT_POLICY:-}" ]; then export GOMP_SPINCOUNT=${GOMP_SPINCOUNT:-1000}; fi

fail() { printf '%s\n' "$@" >&2; exit 1; }

install_packages() {
    local as_root=""
    if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
    if command -v apt-get >/dev/null && { [ -z "$as_root" ] || sudo -n true 2>/dev/null; }; then
        echo "Installing: $* …"
        $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return
    fi
    fail "Missing: $*" "Install it as root, for example: apt-get update && apt-get install -y $*"
}

check_sdk() {
    command -v dotnet >/dev/null || fail \
        "The .NET 10 SDK is missing (no 'dotnet' on the PATH)." \
        "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this script again."
    dotnet --list-sdks | grep -q '^10\.0\.' || fail \
        "'dotnet' is here, but no 10.0 SDK: $(dotnet --list-sdks | tr '\n' ' ')" \
        "Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this script again."
    # A bare Debian has no root certificates, and a restore then fails with a puzzling SSL error.
    if [ "$(uname)" = Linux ] && [ ! -e /etc/ssl/certs/ca-certificates.crt ] && [ ! -e /etc/pki/tls/certs/ca-bundle.crt ]; then
        install_packages ca-certificates
    fi
}

# The models run on libtorch: Debian's, unless LIBTORCH names another. Elsewhere the build says what is missing.
check_libtorch() {
    [ "$upstream" = false ] && [ -z "$libtorch" ] && command -v apt-get >/dev/null || return 0
    local missing=()
    [ -e /usr/include/torch/csrc/api/include/torch/version.h ] || missing+=(libtorch-dev)
    command -v g++ >/dev/null || missing+=(g++)
    # Not needed to run, but without it training takes about 14 times as long.
    compgen -G '/usr/lib/*/openblas-openmp' >/dev/null || missing+=(libopenblas0-openmp)
    if [ ${#missing[@]} -gt 0 ]; then install_packages "${missing[@]}"; fi
}

ask_feed() {
    echo "Asking the package feed for Cake.Frosting, ImageSharp, TorchSharp and Verify.Xunit …"
    dotnet msbuild "$root/src/StandIns/Probe/Probe.csproj" -t:Ask -nologo -v:quiet
    upstream=$(answered UpstreamPackages)
}

# A host that somebody built by hand with other packages is not current.
is_current() {
    [ -e "$bin/Build.dll" ] && [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(variant)" ] &&
        [ "$(cat "$bin/upstream-packages" 2>/dev/null)" = "$upstream" ] &&
        [ -z "$(find "$root/build" "$root/src" "$root"/Directory.* "$root/global.json" "$root/.editorconfig" \
            \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit)" ]
}

case $upstream in '' | true | false) ;; *) fail "UpstreamPackages is '$upstream'; it must be true or false." ;; esac
if ! is_current; then
    check_sdk
    if [ -z "$upstream" ]; then ask_feed; fi
    check_libtorch
    packages="the stand-ins in src/StandIns" other=true reason=UpstreamPackages=$upstream
    if [ "$upstream" = true ]; then packages="the real packages" other=false; fi
    if [ -z "${UpstreamPackages:-}" ]; then reason=$(answered UpstreamPackagesReason); fi
    echo "Building the build host with $packages … ($reason)"
    dotnet build "$root/build/Build.csproj" -c Release -nologo -v quiet -tl:off "-clp:NoSummary;ErrorsOnly" ||
        fail "The build host did not build with $packages. ($reason)" "To use the others: UpstreamPackages=$other $0"
    variant >"$stamp"
fi

exec dotnet "$bin/Build.dll" "$@"
