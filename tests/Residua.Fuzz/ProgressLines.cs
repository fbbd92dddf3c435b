using System.Globalization;

namespace Residua.Fuzz;

/// <summary>A line now and then: more often at the beginning than in the morning.</summary>
internal sealed class ProgressLines(FindFolder finds)
{
    private TimeSpan _next = TimeSpan.FromSeconds(10);

    public void Tell(long inputs, TimeSpan elapsed)
    {
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + TimeSpan.FromSeconds(Math.Clamp(elapsed.TotalSeconds / 2, 10, 600));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{elapsed:hh\\:mm\\:ss} {inputs,13:N0} inputs {inputs / elapsed.TotalSeconds,8:N0}/s {finds.Faults.Count} faults"));
    }
}
