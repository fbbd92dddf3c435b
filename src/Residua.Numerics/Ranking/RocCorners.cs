namespace Residua.Numerics;

/// <summary>
/// Finds the first corner of the reduced ROC curve that reaches a true positive rate, from the lowest score to the highest.
/// </summary>
/// <remarks>
/// A point lies inside of a straight stretch if as many positives and negatives have its score as have the next lower one: the
/// second differences that scikit-learn looks at are 0. The highest score is a corner too, but needs no care: more than half of
/// the positives do not fit into it and once more into the score below.
/// </remarks>
/// <param name="level">The rate, more than ½ and at most 1.</param>
/// <param name="negatives">All of them.</param>
/// <param name="positives">All of them; at least one.</param>
internal struct RocCorners(double level, int negatives, int positives)
{
    private readonly int _enough = Enough(level, positives);
    private int _negativesAtOrAbove = negatives;
    private int _positivesAtOrAbove = positives;
    private RankedStep _below;

    /// <summary>The corner, once all scores were taken, and how many score as high or higher.</summary>
    public (RankedStep Step, int Negatives, int Positives) Found { get; private set; }

    /// <summary>Takes the images of one score, which is higher than the scores before; at least one.</summary>
    public void AddStep(RankedStep step)
    {
        if (_positivesAtOrAbove < _enough)
        {
            return;
        }

        if (step.Positives != _below.Positives || step.Negatives != _below.Negatives)
        {
            Found = (step, _negativesAtOrAbove, _positivesAtOrAbove);
        }

        _below = step;
        _positivesAtOrAbove -= step.Positives;
        _negativesAtOrAbove -= step.Negatives;
    }

    // The comparison that counts is that of the rates as they are rounded.
    private static int Enough(double level, int positives)
    {
        var enough = Math.Max((int)Math.Ceiling(level * positives) - 1, 1);
        while ((double)enough / positives < level)
        {
            enough++;
        }

        return enough;
    }
}
