using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW have in common, in the operations and the order of PyTorch 1.13 without foreach.</summary>
internal static class AdamStep
{
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
        Operator.Run("aten::mul_.Scalar", first, beta1);
        Operator.Run("aten::add_.Tensor", first, gradient, 1 - beta1);
        Operator.Run("aten::mul_.Scalar", second, beta2);
        Operator.Run("aten::addcmul_", second, gradient, gradient, 1 - beta2);
        if (largest is not null)
        {
            using var larger = Operator.Call("aten::maximum", largest, second);
            Operator.Run("aten::copy_", largest, larger);
        }

        using var denominator = Operator.Call("aten::sqrt", largest ?? second);
        Operator.Run("aten::div_.Scalar", denominator, Math.Sqrt(1 - Math.Pow(beta2, step)));
        Operator.Run("aten::add_.Scalar", denominator, eps);
        var size = lr / (1 - Math.Pow(beta1, step));
        Operator.Run("aten::addcdiv_", parameter, first, denominator, -size);
    }
}
