using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Artifacts;

/// <summary>Puts the latest tables, figures and models of experiments where users look for them.</summary>
/// <param name="store">The artifacts to copy from. Copies, not links: an edited copy must not damage the artifact.</param>
public sealed class ResultsFolder(ArtifactStore store)
{
    /// <summary>
    /// Makes the results of an experiment those of the plan, as far as its train, score and plot steps have run; mends what
    /// was deleted or changed. Files that an earlier run published and this one does not are removed, others are left alone.
    /// </summary>
    /// <exception cref="InvalidOperationException">Two steps of the experiment write a file of the same name.</exception>
    public void Publish(Plan plan, PlannedExperiment experiment)
    {
        var published = Published(plan, experiment).DistinctBy(own => own.Step.Key).ToList();
        PlannedStep[] steps = [.. published.Select(own => own.Step)];
        var sources = Sources(published, experiment.Id);
        var folder = store.Folder.ResultsOf(experiment.Id);
        var manifestPath = Path.Combine(folder, Manifest.FileName);
        var manifest = ManifestJson.Write(Describe(experiment, steps, [.. sources.Values.Select(source => source.File)]));
        foreach (var stale in ManifestJson.ReadResults(manifestPath)?.Files.Where(file => !sources.ContainsKey(file.Name)) ?? [])
        {
            File.Delete(Path.Combine(folder, stale.Name));
        }

        // Before the files: were the run killed among them, the next could not tell ours from the user's otherwise.
        if (sources.Count > 0 && (!File.Exists(manifestPath) || File.ReadAllText(manifestPath) != manifest))
        {
            Put(manifestPath, draft => File.WriteAllText(draft, manifest));
        }

        foreach (var (path, file) in sources.Values.Where(source => !source.File.Holds(folder)))
        {
            Put(Path.Combine(folder, file.Name), draft => Copy(path, file, draft));
        }
    }

    // Through a rename: readers never see half a file. A draft that is left by a kill goes when the next run starts.
    private void Put(string target, Action<string> write)
    {
        var draft = Path.Combine(store.Folder.Temporary, Path.GetRandomFileName());
        try
        {
            write(draft);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // File.Copy keeps the time of the last write, by which the next run knows the copy.
    private static void Copy(string path, FileRecord file, string draft)
    {
        File.Copy(path, draft);
        if (FileDigest.Sha256(draft) != file.Sha256)
        {
            throw new BadInputException(
                path, $"was changed after it was written; delete {Path.GetDirectoryName(path)} and run the same command again");
        }
    }

    private IEnumerable<(string Folder, PlannedStep Step)> Published(Plan plan, PlannedExperiment experiment) =>
        experiment.Replicates.SelectMany(replicate => replicate.Steps.Select(step => (replicate.Folder, Step: plan[step])))
        .Concat(experiment.Summaries.Concat(experiment.Figures).Select(step => (Folder: "", Step: plan[step])))
        .Where(own => own.Step.Stage >= Stage.Train && store.Has(own.Step));

    private Dictionary<string, (string Path, FileRecord File)> Sources(
        List<(string Folder, PlannedStep Step)> published, string experiment)
    {
        Dictionary<string, (string Path, FileRecord File)> sources = [];
        foreach (var (folder, step) in published)
        {
            foreach (var file in store.ManifestOf(step)!.Files.Where(file => step.Step.Publishes(file.Name)))
            {
                var name = folder.Length == 0 ? file.Name : $"{folder}/{file.Name}";
                if (!sources.TryAdd(name, (Path.Combine(store.PathOf(step), file.Name), file with { Name = name })))
                {
                    throw new InvalidOperationException($"{experiment}: two steps write {name}.");
                }
            }
        }

        return sources;
    }

    private ResultsManifest Describe(PlannedExperiment experiment, PlannedStep[] steps, IReadOnlyList<FileRecord> files)
    {
        Manifest[] manifests =
            [.. PlannedStep.WithNeeds(steps).OrderBy(step => step.Stage).Select(store.ManifestOf).OfType<Manifest>()];
        return new()
        {
            Experiment = experiment.Id,
            Seed = experiment.Configuration.Seed,
            Configuration = CanonicalJson.Of(experiment.Configuration)!,
            Data = StepFacts.Merged(manifests.Select(manifest => manifest.Data)),
            Files = files,
            Steps = [.. manifests.Select(manifest => manifest with { Files = [] })],
        };
    }
}
