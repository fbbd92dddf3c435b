namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Moves the elements and the gradient; the object stays, so that
        /// modules, fields and optimisers that hold it need no care.
        /// </summary>
        internal void MoveTo(Device device, bool nonBlocking)
        {
            using var noGrad = no_grad();
            using var moved = to(device, non_blocking: nonBlocking).requires_grad_(requires_grad);
            using var gradient = grad;
            using var movedGradient = gradient?.to(device, non_blocking: nonBlocking);
            moved.grad = movedGradient;
            (_handle, moved._handle) = (moved._handle, _handle);
        }
    }
}
