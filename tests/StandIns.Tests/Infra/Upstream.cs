using SixLabors.ImageSharp;

namespace StandIns.Tests;

/// <summary>These tests also run against the real packages, which forgive some files that the stand-ins refuse.</summary>
internal static class Upstream
{
    public static bool IsInUse => typeof(Image).Assembly.GetName().Version is { Major: > 0 };
}
