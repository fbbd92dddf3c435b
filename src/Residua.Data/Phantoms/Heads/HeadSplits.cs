using System.Globalization;

namespace Residua.Data.Phantoms.Heads;

/// <summary>The lists of subjects in the published layout, one CSV each.</summary>
internal static class HeadSplits
{
    private static readonly string[] Columns = ["", "img_name", "age", "label", "img_path", "mask_path", "seg_path"];

    /// <summary>Writes all lists into <paramref name="folder"/>.</summary>
    /// <param name="folder">Created if missing.</param>
    /// <param name="healthy">Subjects of the five folds, then of the test list.</param>
    /// <param name="settings">How many there are of each.</param>
    /// <param name="patients">Of each set: validation subjects first.</param>
    public static void Write(
        string folder, IReadOnlyList<HeadSubject> healthy, HeadPhantomSettings settings,
        IEnumerable<IReadOnlyList<HeadSubject>> patients)
    {
        var folds = healthy.Take(settings.Healthy).ToArray();
        for (var fold = 0; fold < HeadPhantomCohorts.Folds; fold++)
        {
            // Every fifth is held out: each subject in the validation list of exactly one fold.
            List($"IXI_train_fold{fold}", folds.Where(subject => subject.Number % HeadPhantomCohorts.Folds != fold));
            List($"IXI_val_fold{fold}", folds.Where(subject => subject.Number % HeadPhantomCohorts.Folds == fold));
        }

        List("IXI_test", healthy.Skip(settings.Healthy));
        foreach (var set in patients)
        {
            List($"{set[0].Cohort.Name}_val", set.Take(settings.Validation));
            List($"{set[0].Cohort.Name}_test", set.Skip(settings.Validation));
        }

        // The T2 files that exist; the published list has one column without a name of its own.
        var available = healthy.Select((subject, row) => new[] { Text(row), subject.ImageName(HeadModality.T2) });
        new TextTable(["", "0"], [.. available]).Write(Path.Combine(folder, "avail_t2.csv"));

        void List(string name, IEnumerable<HeadSubject> subjects) =>
            new TextTable(Columns, [.. subjects.Select(Row)]).Write(Path.Combine(folder, name + ".csv"));
    }

    // Lists name the T1 image whatever is read: readers put the modality in.
    private static string[] Row(HeadSubject subject, int row) =>
    [
        Text(row), subject.ImageName(HeadModality.T1), subject.Age.ToString("R", CultureInfo.InvariantCulture),
        subject.Cohort.Pathology is null ? "0" : "1", "/" + subject.Image(HeadModality.T1), "/" + subject.Mask,
        subject.Segmentation is { } path ? "/" + path : "",
    ];

    private static string Text(int row) => row.ToString(CultureInfo.InvariantCulture);
}
