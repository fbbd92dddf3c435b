#!/usr/bin/env pwsh
# Builds the build host when its sources changed, then hands it all arguments. Needs the .NET 10 SDK; mends the rest.
#
# Cake.Frosting, ImageSharp, TorchSharp and Verify.Xunit come from the package feed if it serves them, else from src/StandIns.
# The feed is asked once; UpstreamPackages.props.user holds its answer, which plain dotnet build and editors follow, too.
# To ask again, delete that file. UpstreamPackages=true or =false in the environment decides without asking.
$ErrorActionPreference = 'Stop'

# The script may be called through a symbolic link.
$target = (Get-Item $PSCommandPath).ResolveLinkTarget($true)
$root = if ($target) { $target.DirectoryName } else { $PSScriptRoot }

$bin = Join-Path $root 'build/bin/Release/net10.0'
$stamp = Join-Path $root 'build/obj/built-with'
$answer = Join-Path $root 'UpstreamPackages.props.user'
$versions = Join-Path $root 'Directory.Packages.props'

function Get-Answered([string] $name) {
    if ((Get-Content $answer -Raw) -match "<$name>(.*)</$name>") { $Matches[1] } else { '' }
}

# Other versions of the packages are another question.
$upstream = $env:UpstreamPackages
if (-not $upstream -and (Test-Path $answer) -and (Get-Item $versions).LastWriteTimeUtc -le (Get-Item $answer).LastWriteTimeUtc) {
    $upstream = Get-Answered 'UpstreamPackages'
}

# What the host depends on beside its sources. A libtorch of another version needs another shim.
function Get-Variant {
    $include = if ($env:LIBTORCH) { "$env:LIBTORCH/include" } else { '/usr/include' }
    $headers = "$include/torch/csrc/api/include/torch/version.h", "$include/torch/headeronly/version.h"
    $digests = $headers | Where-Object { Test-Path $_ } | ForEach-Object { (Get-FileHash $_).Hash }
    return "$upstream $env:LibTorchPackage $env:LIBTORCH $digests"
}

# No ICU libraries needed, no banner, and no compiler or MSBuild node left behind.
$env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:MSBUILDDISABLENODEREUSE = '1'
$env:UseSharedCompilation = 'false'

# Threads of libtorch that wait for each other sleep soon. By default they spin about a millisecond first: a little faster on an
# idle machine, but beside another program a training then takes many times as long.
if (-not $env:OMP_WAIT_POLICY -and -not $env:GOMP_SPINCOUNT) { $env:GOMP_SPINCOUNT = '1000' }

function Stop-With([string[]] $lines) {
    $lines | ForEach-Object { [Console]::Error.WriteLine($_) }
    exit 1
}

function Install-Packages([string] $packages) {
    $isRoot = (id -u) -eq '0'
    if ((Get-Command apt-get -ErrorAction SilentlyContinue) -and ($isRoot -or (Get-Command sudo -ErrorAction SilentlyContinue))) {
        Write-Host "Installing: $packages"
        $asRoot = if ($isRoot) { '' } else { 'sudo -n ' }
        sh -c "${asRoot}apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${asRoot}apt-get install -y -qq --no-install-recommends $packages > /dev/null"
        if ($LASTEXITCODE -eq 0) { return }
    }
    Stop-With "Missing: $packages", "Install it as root, for example: apt-get update && apt-get install -y $packages"
}

function Test-Sdk {
    $link = 'Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this script again.'
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        Stop-With "The .NET 10 SDK is missing (no 'dotnet' on the PATH).", $link
    }
    $sdks = @(dotnet --list-sdks)
    if (-not ($sdks -match '^10\.0\.')) {
        Stop-With "'dotnet' is here, but no 10.0 SDK: $sdks", $link
    }
    # A bare Debian has no root certificates, and a restore then fails with a puzzling SSL error.
    if ($IsLinux -and -not (Test-Path '/etc/ssl/certs/ca-certificates.crt') -and -not (Test-Path '/etc/pki/tls/certs/ca-bundle.crt')) {
        Install-Packages 'ca-certificates'
    }
}

# The models run on libtorch: Debian's, unless LIBTORCH names another. Elsewhere the build says what is missing.
function Test-LibTorch {
    if ($upstream -ne 'false' -or $env:LIBTORCH -or -not (Get-Command apt-get -ErrorAction SilentlyContinue)) { return }
    $missing = @()
    if (-not (Test-Path '/usr/include/torch/csrc/api/include/torch/version.h')) { $missing += 'libtorch-dev' }
    if (-not (Get-Command g++ -ErrorAction SilentlyContinue)) { $missing += 'g++' }
    # Not needed to run, but without it training takes about 14 times as long.
    if (-not (Test-Path '/usr/lib/*/openblas-openmp')) { $missing += 'libopenblas0-openmp' }
    if ($missing) { Install-Packages ($missing -join ' ') }
}

function Request-Answer {
    Write-Host 'Asking the package feed for Cake.Frosting, ImageSharp, TorchSharp and Verify.Xunit ...'
    dotnet msbuild (Join-Path $root 'src/StandIns/Probe/Probe.csproj') '-t:Ask' -nologo '-v:quiet' | Out-Host
    return Get-Answered 'UpstreamPackages'
}

# A host that somebody built by hand with other packages is not current.
function Test-Current {
    $used = Join-Path $bin 'upstream-packages'
    if (-not ((Test-Path "$bin/Build.dll") -and (Test-Path $stamp) -and (Test-Path $used))) { return $false }
    if ((Get-Content $stamp -Raw) -ne (Get-Variant) -or (Get-Content $used -Raw).Trim() -ne $upstream) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @(Get-ChildItem (Join-Path $root 'build'), (Join-Path $root 'src') -Recurse -Force) +
        @(Get-ChildItem (Join-Path $root 'Directory.*')) +
        @(Get-Item (Join-Path $root 'global.json'), (Join-Path $root '.editorconfig') -Force)
    $newer = $sources | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '[\\/](bin|obj)([\\/]|$)' } | Select-Object -First 1
    return $null -eq $newer
}

if ($upstream -and $upstream -cnotin 'true', 'false') { Stop-With "UpstreamPackages is '$upstream'; it must be true or false." }
if (-not (Test-Current)) {
    Test-Sdk
    if (-not $upstream) { $upstream = Request-Answer }
    Test-LibTorch
    $packages, $other =
        if ($upstream -eq 'true') { 'the real packages', 'false' } else { 'the stand-ins in src/StandIns', 'true' }
    $reason = if ($env:UpstreamPackages) { "UpstreamPackages=$upstream." } else { Get-Answered 'UpstreamPackagesReason' }
    Write-Host "Building the build host with $packages ... ($reason)"
    dotnet build (Join-Path $root 'build/Build.csproj') -c Release -nologo -v quiet -tl:off '-clp:NoSummary;ErrorsOnly'
    if ($LASTEXITCODE -ne 0) {
        Stop-With "The build host did not build with $packages. ($reason)", "To use the others: `$env:UpstreamPackages = '$other'"
    }
    Set-Content $stamp (Get-Variant) -NoNewline
}

dotnet (Join-Path $bin 'Build.dll') @args
exit $LASTEXITCODE
