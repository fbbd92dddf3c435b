using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <content>Validations, and the test at the end.</content>
internal sealed partial class TrainingLoop
{
    private void Validate()
    {
        var values = Frozen(_recipe.Validate);
        RequireFinite(values);
        foreach (var (name, value) in values)
        {
            run.Log.Add(run.Done, name, value);
        }

        foreach (var optimiser in _recipe.Optimisers)
        {
            if (optimiser.RateName is { } name)
            {
                run.Log.Add(run.Done, name, optimiser.Rate.At(run.Done, Epoch));
            }

            optimiser.Rate.Validated(values);
        }

        foreach (var kept in _recipe.Kept.Where(kept => kept.IsBeatenBy(values)))
        {
            kept.Write(run.Folder, _recipe, run.Done);
        }

        _recipe.Stopping?.Validated(values);
    }

    // Not part of the checkpoint: a training that is over and run again tests again.
    private void Test()
    {
        if (_recipe is not { Test: { } test, Kept: [{ IsAny: true } best, ..] })
        {
            return;
        }

        var path = Path.Combine(run.Folder, best.File);
        NetworkWeights.Load(path, SafeTensorsFile.Read(path).Tensors, _recipe.Network);
        foreach (var (name, value) in Frozen(test))
        {
            run.Log.Add(run.Done, name, value);
        }
    }

    private IReadOnlyList<NamedValue> Frozen(Func<IReadOnlyList<NamedValue>> rate)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        _recipe.Network.eval();
        var values = rate();
        _recipe.Network.train(_recipe.TrainingMode);
        return values;
    }
}
