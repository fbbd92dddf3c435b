using Residua.Data;

namespace Residua.Models.Tests;

internal static class Refusal
{
    /// <summary>The reason of the one error a user may see, which must name <paramref name="culprit"/>.</summary>
    public static string Of(string culprit, Action action)
    {
        var refused = Assert.Throws<BadInputException>(action);
        Assert.Equal(culprit, refused.Culprit);
        return refused.Reason;
    }
}
