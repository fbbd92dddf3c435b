using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW have in common, in the operations and the order of PyTorch 1.13 without foreach.</summary>
internal static class AdamStep
{
    // What eight operations in a row touch then stays in the cache; a large tensor would be read from memory by each of them.
    private const long ElementsAtOnce = 1 << 16;

    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public static void Check(double lr, double beta1, double beta2, double eps, double weightDecay)
    {
        if (lr < 0)
        {
            throw new ArgumentException($"Invalid learning rate: {lr}");
        }

        if (eps < 0)
        {
            throw new ArgumentException($"Invalid ε: {eps}");
        }

        if (beta1 is < 0 or >= 1)
        {
            throw new ArgumentException($"Invalid beta1: {beta1}");
        }

        if (beta2 is < 0 or >= 1)
        {
            throw new ArgumentException($"Invalid beta2: {beta2}");
        }

        if (weightDecay < 0)
        {
            throw new ArgumentException($"Invalid weight_decay value: {weightDecay}");
        }
    }

    public static torch.Tensor Zeros(Parameter parameter)
    {
        using var noGrad = torch.no_grad();
        return torch.zeros_like(parameter).DetachFromDisposeScope();
    }

    /// <summary>Moves the moments and the parameter, after <paramref name="step"/> was counted.</summary>
    public static void Update(
        Parameter parameter, torch.Tensor gradient, long step, torch.Tensor first, torch.Tensor second, torch.Tensor? largest,
        double lr, double beta1, double beta2, double eps)
    {
        var settings = new Settings(
            beta1, beta2, eps, Math.Sqrt(1 - Math.Pow(beta2, step)), lr / (1 - Math.Pow(beta1, step)));
        var length = parameter.NumberOfElements;
        torch.Tensor?[] all = [parameter, gradient, first, second, largest];
        if (length <= ElementsAtOnce || !all.All(tensor => tensor is null || tensor.is_contiguous()))
        {
            Update(all, settings);
            return;
        }

        using var scope = torch.NewDisposeScope();
        all = [.. all.Select(tensor => tensor?.view(-1))];
        for (var start = 0L; start < length; start += ElementsAtOnce)
        {
            using var part = torch.NewDisposeScope();
            var count = Math.Min(ElementsAtOnce, length - start);
            Update([.. all.Select(tensor => tensor?.narrow(0, start, count))], settings);
        }
    }

    private static void Update(torch.Tensor?[] tensors, Settings settings)
    {
        var (parameter, gradient, first, second, largest) = (tensors[0], tensors[1], tensors[2], tensors[3], tensors[4]);
        Operator.Run("aten::mul_.Scalar", first, settings.Beta1);
        Operator.Run("aten::add_.Tensor", first, gradient, 1 - settings.Beta1);
        Operator.Run("aten::mul_.Scalar", second, settings.Beta2);
        Operator.Run("aten::addcmul_", second, gradient, gradient, 1 - settings.Beta2);
        if (largest is not null)
        {
            using var larger = Operator.Call("aten::maximum", largest, second);
            Operator.Run("aten::copy_", largest, larger);
        }

        using var denominator = Operator.Call("aten::sqrt", largest ?? second);
        Operator.Run("aten::div_.Scalar", denominator, settings.Correction);
        Operator.Run("aten::add_.Scalar", denominator, settings.Eps);
        Operator.Run("aten::addcdiv_", parameter, first, denominator, -settings.Size);
    }

    private sealed record Settings(double Beta1, double Beta2, double Eps, double Correction, double Size);
}
