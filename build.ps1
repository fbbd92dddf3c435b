#!/usr/bin/env pwsh
# Builds the build host when its sources changed, then hands it all arguments. Needs the .NET 10 SDK; mends the rest.
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$hostDll = Join-Path $root 'build/bin/Release/net10.0/Build.dll'
$stamp = Join-Path $root 'build/obj/built-with'
$upstream = if ($env:UpstreamPackages) { $env:UpstreamPackages } else { 'false' }
$variant = "$upstream $env:LIBTORCH"

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
    if ($upstream -eq 'true' -or $env:LIBTORCH -or -not (Get-Command apt-get -ErrorAction SilentlyContinue)) { return }
    $missing = @()
    if (-not (Test-Path '/usr/include/torch/csrc/api/include/torch/version.h')) { $missing += 'libtorch-dev' }
    if (-not (Get-Command g++ -ErrorAction SilentlyContinue)) { $missing += 'g++' }
    # Not needed to run, but without it training takes about 14 times as long.
    if (-not (Test-Path '/usr/lib/*/openblas-openmp')) { $missing += 'libopenblas0-openmp' }
    if ($missing) { Install-Packages ($missing -join ' ') }
}

function Test-Current {
    if (-not ((Test-Path $hostDll) -and (Test-Path $stamp)) -or (Get-Content $stamp -Raw) -ne $variant) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @(Get-ChildItem (Join-Path $root 'build'), (Join-Path $root 'src') -Recurse -Force) +
        @(Get-ChildItem (Join-Path $root 'Directory.*')) +
        @(Get-Item (Join-Path $root 'global.json'), (Join-Path $root '.editorconfig') -Force)
    $newer = $sources | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '[\\/](bin|obj)([\\/]|$)' } | Select-Object -First 1
    return $null -eq $newer
}

if (-not (Test-Current)) {
    Test-Sdk
    Test-LibTorch
    Write-Host 'Building the build host ...'
    dotnet build (Join-Path $root 'build/Build.csproj') -c Release -nologo -v quiet -tl:off '-clp:NoSummary;ErrorsOnly'
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    Set-Content $stamp $variant -NoNewline
}

dotnet $hostDll @args
exit $LASTEXITCODE
