using System.Globalization;
using System.Xml.Linq;
using Cake.Core;
using Residua.Data;

namespace Residua.Build;

/// <summary>Counts over all test projects of a run.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, and projects that ended without a result.</param>
/// <param name="Skipped">Tests that did not run, with a reason of their own.</param>
internal sealed record TestResults(int Passed, int Failed, int Skipped)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Adds up the TRX files of a folder.</summary>
    public static TestResults Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.trx") : [];
        List<XElement> counters = [.. files.Select(path => XDocument.Load(path).Descendants(Trx + "Counters").First())];
        var (passed, failed, total) = (Sum(counters, "passed"), Sum(counters, "failed"), Sum(counters, "total"));
        return new(passed, failed, total - passed - failed);
    }

    /// <summary>Refuses a run that is no reason to be content.</summary>
    /// <param name="exitCode">Of the test run.</param>
    /// <param name="filter">What the names of the tests had to contain; null for all tests.</param>
    /// <exception cref="BadInputException">No test has such a name.</exception>
    /// <exception cref="CakeException">Tests failed.</exception>
    public void ThrowUnlessPassed(int exitCode, string? filter)
    {
        if (exitCode != 0)
        {
            throw new CakeException($"Tests failed: {this}.");
        }

        if (filter is not null && Passed + Failed + Skipped == 0)
        {
            throw new BadInputException("--filter", $"no test has a name that contains '{filter}'");
        }
    }

    /// <summary>The line that closes a test run.</summary>
    public override string ToString() => FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skipped} skipped");

    private static int Sum(IEnumerable<XElement> counters, string name) =>
        counters.Sum(counter => int.Parse(counter.Attribute(name)!.Value, CultureInfo.InvariantCulture));
}
