using System.Globalization;
using System.Xml.Linq;

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
        var counters = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.trx").Select(path => XDocument.Load(path).Descendants(Trx + "Counters").First()).ToList()
            : [];
        var (passed, failed, total) = (Sum(counters, "passed"), Sum(counters, "failed"), Sum(counters, "total"));
        return new(passed, failed, total - passed - failed);
    }

    /// <summary>The line that closes a test run.</summary>
    public override string ToString() => FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skipped} skipped");

    private static int Sum(IEnumerable<XElement> counters, string name) =>
        counters.Sum(counter => int.Parse(counter.Attribute(name)!.Value, CultureInfo.InvariantCulture));
}
